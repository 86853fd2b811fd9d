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
    _ = unit(key)
    if block(of: key)?.isRequired == true { requiredBlocks.insert(key) }
  }

  /// The context behind a block: that of its own body and of every body that may replace it.
  func end(ofBlock key: UnitKey) -> EscapeContext {
    var end = unit(key).end
    let name = names[Int(key.block)].text
    for index in parsed.indices {
      let other = Int32(truncatingIfNeeded: index)
      guard other != key.template, let block = parsed[index].blocks[name],
        ancestors(of: other).contains(key.template)
      else { continue }
      let otherEnd = unit(UnitKey(template: other, block: key.block, context: key.context)).end
      if let joined = end.joined(with: otherEnd) {
        end = joined
        continue
      }
      report(
        .error(
          "context-mismatch",
          "block '\(name)' ends in \(otherEnd.description), the one it replaces in "
            + end.description,
          at: SourceRange(path: sources[index].file.path, offsets: block.nameRange),
          help: "a block must end as the one in the parent does"))
    }
    return end
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
