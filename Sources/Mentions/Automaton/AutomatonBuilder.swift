/// Builds the tables of an automaton, level by level.
struct AutomatonBuilder {
  private(set) var nodes = [Automaton.Node()]
  private(set) var symbols: [UInt8] = [0]
  /// The parent of each node.
  private var parents = [Automaton.root]
  private(set) var rows = [Int32](repeating: Automaton.root, count: 256)

  /// The tree of the prefixes of `keys`, which are sorted.
  init(_ keys: [[UInt8]]) {
    // The keys that pass through each node; the level is the length of their common prefix.
    var level = [(node: 0, keys: 0..<keys.count)]
    var depth = 0
    while !level.isEmpty {
      var next: [(node: Int, keys: Range<Int>)] = []
      for (node, range) in level {
        var index = range.lowerBound
        // Keys that end here sort first.
        while index < range.upperBound, keys[index].count == depth { index += 1 }
        let firstChild = nodes.count
        nodes[node].firstEntry = Int32(range.lowerBound)
        nodes[node].entryCount = Int32(index - range.lowerBound)
        nodes[node].firstChild = Int32(firstChild)
        while index < range.upperBound {
          let symbol = keys[index][depth]
          let first = index
          while index < range.upperBound, keys[index][depth] == symbol { index += 1 }
          next.append((nodes.count, first..<index))
          nodes.append(Automaton.Node())
          symbols.append(symbol)
          parents.append(Int32(node))
        }
        addRow(of: node, children: firstChild..<nodes.count)
      }
      level = next
      depth += 1
    }
  }

  private mutating func addRow(of node: Int, children: Range<Int>) {
    nodes[node].childCount = UInt8(children.count)
    let isRoot = node == Int(Automaton.root)
    guard isRoot || children.count >= Automaton.rowThreshold else { return }
    if !isRoot {
      nodes[node].row = Int32(rows.count / 256)
      rows += [Int32](repeating: Automaton.root, count: 256)
    }
    let row = Int(nodes[node].row) * 256
    for child in children {
      rows[row + Int(symbols[child])] = Int32(child)
      if isRoot, ASCII.isLetter(symbols[child]) {
        rows[row + Int(symbols[child] & ~0x20)] = Int32(child)
      }
    }
  }

  /// Sets failures and outputs. A node's failure is nearer to the root than the node, so it is set
  /// before it is needed.
  mutating func link() {
    for parent in nodes.indices {
      let node = nodes[parent]
      for child in Int(node.firstChild)..<Int(node.firstChild) + Int(node.childCount) {
        var failure = Automaton.root
        if parent != Int(Automaton.root) {
          failure = state(after: node.failure, symbol: symbols[child], parent: parent)
        }
        nodes[child].failure = failure
        nodes[child].output =
          nodes[child].entryCount > 0 ? Int32(child) : nodes[Int(failure)].output
      }
    }
  }

  private func state(after state: Int32, symbol: UInt8, parent: Int) -> Int32 {
    let isInside = WordStart.isInside(
      symbol, after: symbols[parent], symbols[Int(parents[parent])])
    return nodes.withUnsafeBufferPointer { nodes in
      symbols.withUnsafeBufferPointer { symbols in
        rows.withUnsafeBufferPointer { rows in
          AutomatonTables(nodes: nodes, symbols: symbols, rows: rows)
            .state(after: state, symbol: symbol, isInside: isInside)
        }
      }
    }
  }
}
