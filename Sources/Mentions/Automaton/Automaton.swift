/// An Aho–Corasick automaton over the symbols of names.
///
/// It differs from the textbook's in three ways that let text pass quickly. A name may begin only
/// where a word may, so a failure leads to a suffix that begins a word, and to the root otherwise;
/// after most letters of a text the automaton is at the root. A run of gaps is one symbol. The first
/// letter of a name is folded, and whether it may be is settled with the spelling.
///
/// Nodes are numbered breadth first, so that the children of a node are neighbours. Size and cost of
/// building are linear in the bytes of the names.
struct Automaton: Sendable {
  /// A prefix of one name or more.
  struct Node: Sendable {
    /// The last symbol of the prefix.
    let symbol: UInt8
    var childCount: UInt8 = 0
    var firstChild: Int32 = 0
    /// The longest proper suffix that is a prefix of a name too.
    var failure: Int32 = 0
    /// The nearest node along the failures where a name ends; the root if none does.
    var nextOutput: Int32 = 0
    /// The entries of the table whose key is this prefix.
    var firstEntry: Int32 = 0
    var entryCount: Int32 = 0
  }

  static let root: Int32 = 0

  let nodes: [Node]
  /// The root's children by the byte that leads to them.
  let roots: [Int32]

  init(_ table: NameTable) {
    var nodes = Self.prefixTree(of: table.keys)
    let roots = (0...255).map { byte in
      Self.child(of: Self.root, by: ASCII.lowercased(UInt8(byte)), in: nodes)
    }
    Self.link(&nodes, roots)
    self.nodes = nodes
    self.roots = roots
  }

  /// The state after `symbol`. `followsLetter`: the text's byte before it is an ASCII letter.
  @inline(__always)
  func state(after state: Int32, symbol: UInt8, followsLetter: Bool) -> Int32 {
    Self.next(state, symbol, followsLetter, nodes, roots)
  }

  private static func next(
    _ state: Int32, _ symbol: UInt8, _ followsLetter: Bool, _ nodes: [Node], _ roots: [Int32]
  ) -> Int32 {
    var state = state
    if symbol == TextSymbol.gap, state != root, nodes[Int(state)].symbol == symbol { return state }
    while state != root {
      let child = child(of: state, by: symbol, in: nodes)
      if child != root { return child }
      state = nodes[Int(state)].failure
    }
    // No name begins after a letter, unless with a letter of an unspaced script, or with a hyphen
    // that is not the first of its gaps.
    let isInside = followsLetter && symbol < 0x80 && symbol != TextSymbol.gap
    return isInside ? root : roots[Int(symbol)]
  }

  private static func child(of state: Int32, by symbol: UInt8, in nodes: [Node]) -> Int32 {
    let node = nodes[Int(state)]
    var child = node.firstChild
    let end = child + Int32(node.childCount)
    while child < end {
      if nodes[Int(child)].symbol == symbol { return child }
      child += 1
    }
    return root
  }
}

extension Automaton {
  /// The prefixes of sorted keys as a tree, level by level.
  private static func prefixTree(of keys: [[UInt8]]) -> [Node] {
    var nodes = [Node(symbol: 0)]
    // The keys that pass through each node; the level is the length of the prefix.
    var level = [(node: 0, keys: 0..<keys.count)]
    var depth = 0
    while !level.isEmpty {
      var next: [(node: Int, keys: Range<Int>)] = []
      for (node, range) in level {
        var index = range.lowerBound
        // Keys that end here sort first.
        while index < range.upperBound, keys[index].count == depth { index += 1 }
        nodes[node].firstEntry = Int32(range.lowerBound)
        nodes[node].entryCount = Int32(index - range.lowerBound)
        nodes[node].firstChild = Int32(nodes.count)
        let firstChild = nodes.count
        while index < range.upperBound {
          let symbol = keys[index][depth]
          let first = index
          while index < range.upperBound, keys[index][depth] == symbol { index += 1 }
          next.append((nodes.count, first..<index))
          nodes.append(Node(symbol: symbol))
        }
        nodes[node].childCount = UInt8(nodes.count - firstChild)
      }
      level = next
      depth += 1
    }
    return nodes
  }

  /// Sets failures and outputs. A node's failure is nearer to the root than the node, so it is set
  /// before it is needed.
  private static func link(_ nodes: inout [Node], _ roots: [Int32]) {
    for parent in nodes.indices {
      let node = nodes[parent]
      let end = node.firstChild + Int32(node.childCount)
      for child in node.firstChild..<end where parent != Int(root) {
        let failure = next(
          node.failure, nodes[Int(child)].symbol, ASCII.isLetter(node.symbol), nodes, roots)
        nodes[Int(child)].failure = failure
        let ends = nodes[Int(failure)].entryCount > 0
        nodes[Int(child)].nextOutput = ends ? failure : nodes[Int(failure)].nextOutput
      }
    }
  }
}
