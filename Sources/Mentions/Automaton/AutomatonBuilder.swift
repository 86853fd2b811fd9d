/// Builds the tables of an automaton.
struct AutomatonBuilder {
  /// With fewer children a node is searched, for a row takes 1 KB.
  private static let rowThreshold = 8

  private(set) var nodes = [Automaton.Node(symbol: 0)]
  private(set) var rows = [Int32](repeating: Automaton.root, count: 256)
  private(set) var entries: [Range<Int32>] = [0..<0]
  /// The parent of each node, and the length of its prefix.
  private var parents = [Automaton.root]
  private var depths: [Int32] = [0]

  /// The automaton of `keys`, which are sorted.
  init(_ keys: [[UInt8]]) {
    addNodes(keys)
    addRows()
    link()
  }

  /// The tree of all prefixes. Sorted keys bring its nodes depth first: each key those that it does
  /// not share with the key before it.
  private mutating func addNodes(_ keys: [[UInt8]]) {
    var path = [0]
    for (index, key) in keys.enumerated() {
      var shared = 0
      while shared < key.count, shared + 1 < path.count,
        nodes[path[shared + 1]].symbol == key[shared]
      {
        shared += 1
      }
      // The last node of the previous key at this depth is the sibling of the first new one.
      let previous = shared + 1 < path.count ? path[shared + 1] : nil
      path.removeLast(path.count - shared - 1)
      for depth in shared..<key.count {
        let node = nodes.count
        let parent = path[depth]
        if depth == shared, let previous { nodes[previous].sibling = Int32(node) }
        nodes[parent].hasChildren = true
        nodes.append(Automaton.Node(symbol: key[depth]))
        entries.append(0..<0)
        parents.append(Int32(parent))
        depths.append(Int32(depth + 1))
        path.append(node)
      }
      let end = path[key.count]
      let first = entries[end].isEmpty ? Int32(index) : entries[end].lowerBound
      entries[end] = first..<Int32(index + 1)
    }
  }

  private mutating func addRows() {
    for node in nodes.indices {
      let children = self.children(of: node)
      let isRoot = node == Int(Automaton.root)
      guard isRoot || children.count >= Self.rowThreshold, rows.count / 256 <= UInt16.max else {
        continue
      }
      if !isRoot {
        nodes[node].row = UInt16(rows.count / 256)
        rows += [Int32](repeating: Automaton.root, count: 256)
      }
      let row = Int(nodes[node].row) * 256
      for child in children { rows[row + Int(nodes[child].symbol)] = Int32(child) }
    }
  }

  private func children(of node: Int) -> [Int] {
    var children: [Int] = []
    var child = nodes[node].hasChildren ? node + 1 : 0
    while child != 0 {
      children.append(child)
      child = Int(nodes[child].sibling)
    }
    return children
  }

  /// Sets failures and outputs, shorter prefixes first, for a failure is shorter than its node.
  private mutating func link() {
    var counts = [Int](repeating: 0, count: Int(depths.max() ?? 0) + 2)
    for depth in depths { counts[Int(depth) + 1] += 1 }
    for depth in counts.indices.dropFirst() { counts[depth] += counts[depth - 1] }
    var order = [Int](repeating: 0, count: nodes.count)
    for (node, depth) in depths.enumerated() {
      order[counts[Int(depth)]] = node
      counts[Int(depth)] += 1
    }
    for node in order.dropFirst() {
      let failure = failure(of: node)
      nodes[node].failure = failure
      nodes[node].output = entries[node].isEmpty ? nodes[Int(failure)].output : Int32(node)
    }
  }

  private func failure(of node: Int) -> Int32 {
    let parent = Int(parents[node])
    guard parent != Int(Automaton.root) else { return Automaton.root }
    let symbol = nodes[node].symbol
    let isInside = WordStart.isInside(
      symbol, after: nodes[parent].symbol, nodes[Int(parents[parent])].symbol)
    return nodes.withUnsafeBufferPointer { nodes in
      rows.withUnsafeBufferPointer { rows in
        AutomatonTables(nodes: nodes, rows: rows)
          .state(after: nodes[parent].failure, symbol: symbol, isInside: isInside)
      }
    }
  }
}
