import Diagnostics

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
        guard
          template == use.template || ancestors(of: template).contains(use.template)
            || ancestors(of: use.template).contains(template),
          parsed[Int(template)].blocks[name] != nil
        else { continue }
        let key = UnitKey(template: template, block: use.name, context: use.context)
        if done.insert(key).inserted { linkBlock(key, use) }
      }
    }
  }

  private func linkBlock(_ key: UnitKey, _ use: BlockUse) {
    let end = unit(key).end
    let own = UnitKey(template: use.template, block: use.name, context: use.context)
    if own != key, block(of: own) != nil, end != unit(own).end, let block = block(of: key) {
      report(
        .error(
          "context-mismatch",
          "block '\(block.name)' ends in \(end.description), the one it replaces in "
            + unit(own).end.description,
          at: SourceRange(
            path: sources[Int(key.template)].file.path, offsets: block.nameRange),
          help: "a block must end as the one in the parent does"))
    }
    if block(of: key)?.isRequired == true { requiredBlocks.insert(key) }
  }

  private func block(of key: UnitKey) -> Statement.Block? {
    parsed[Int(key.template)].blocks[names[Int(key.block)].text]
  }
}

/// That a template renders a block in a context.
struct BlockUse: Hashable, Sendable {
  let template: Int32
  let name: Int32
  let context: EscapeContext
}
