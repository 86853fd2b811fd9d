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
    var firstChild: Int32 = 0
    /// The row of a node that has many children; 0, the root's, otherwise.
    var row: Int32 = 0
    /// The longest proper suffix that is a prefix of a name too.
    var failure: Int32 = 0
    /// This node if a name ends here, or the nearest along the failures; the root if none does.
    var output: Int32 = 0
    /// The entries of the table whose key is this prefix.
    var firstEntry: Int32 = 0
    var entryCount: Int32 = 0
    var childCount: UInt8 = 0
  }

  static let root: Int32 = 0
  /// With fewer children a node is searched, for a row takes 1 KB.
  static let rowThreshold = 8

  let nodes: [Node]
  /// The last symbol of each node's prefix.
  let symbols: [UInt8]
  /// For each node with many children, the child by every byte. The root's is the first, in which
  /// capitals lead where small letters do.
  let rows: [Int32]

  init(_ table: NameTable) {
    var builder = AutomatonBuilder(table.keys)
    builder.link()
    nodes = builder.nodes
    symbols = builder.symbols
    rows = builder.rows
  }
}

/// The automaton's tables, read without checks: every index in them is one of theirs.
struct AutomatonTables {
  let nodes: UnsafeBufferPointer<Automaton.Node>
  let symbols: UnsafeBufferPointer<UInt8>
  let rows: UnsafeBufferPointer<Int32>

  /// The state after `symbol`, which goes on a word or not (`WordStart`).
  @inline(__always)
  func state(after state: Int32, symbol: UInt8, isInside: Bool) -> Int32 {
    if symbol == TextSymbol.gap, state != Automaton.root, symbols[Int(state)] == symbol {
      return state
    }
    var state = state
    while state != Automaton.root {
      let child = child(of: state, by: symbol)
      if child != Automaton.root { return child }
      state = nodes[Int(state)].failure
    }
    return isInside ? Automaton.root : rows[Int(symbol)]
  }

  @inline(__always)
  private func child(of state: Int32, by symbol: UInt8) -> Int32 {
    let node = nodes[Int(state)]
    if node.row != 0 { return rows[Int(node.row) << 8 | Int(symbol)] }
    var child = node.firstChild
    let end = child + Int32(node.childCount)
    while child < end {
      if symbols[Int(child)] == symbol { return child }
      child += 1
    }
    return Automaton.root
  }
}

extension Automaton {
  func withTables<Result>(_ body: (AutomatonTables) -> Result) -> Result {
    nodes.withUnsafeBufferPointer { nodes in
      symbols.withUnsafeBufferPointer { symbols in
        rows.withUnsafeBufferPointer { rows in
          body(AutomatonTables(nodes: nodes, symbols: symbols, rows: rows))
        }
      }
    }
  }
}
