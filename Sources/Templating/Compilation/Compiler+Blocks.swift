extension Compiler {
  /// Compiles every block for every context in which a template of its chain renders it, and the
  /// parents for the templates that extend them, until nothing new turns up.
  func linkBlocks() {
    var done: Set<UnitKey> = []
    var index = 0
    while index < blockUses.count {
      let use = blockUses[index]
      index += 1
      for template in parsed.indices {
        let template = Int32(truncatingIfNeeded: template)
        let name = names[Int(use.name)].text
        guard template == use.template || ancestors(of: template).contains(use.template),
          parsed[Int(template)].blocks[name] != nil
        else { continue }
        let key = UnitKey(template: template, block: use.name, context: use.context)
        if done.insert(key).inserted { linkBlock(key, use) }
      }
    }
  }

  private func linkBlock(_ key: UnitKey, _ use: BlockUse) {
    _ = unit(key)
    if parsed[Int(key.template)].blocks[names[Int(use.name)].text]?.isRequired == true {
      requiredBlocks.insert(key)
    }
  }
}

/// That a template renders a block in a context.
struct BlockUse: Hashable, Sendable {
  let template: Int32
  let name: Int32
  let context: EscapeContext
}
