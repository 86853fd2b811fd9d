/// An Aho–Corasick automaton over the symbols of names.
///
/// It differs from the textbook's in two ways that let text pass quickly. A name may begin only
/// where a word may, so a failure leads to a suffix that begins a word, and to the root otherwise;
/// after most letters of a text the automaton is at the root. A run of gaps is one symbol.
///
/// Nodes are numbered depth first, so that the rest of a name, once it is alone, lies in a row.
/// Size and cost of building are linear in the bytes of the names.
final class Automaton: Sendable {
  /// A prefix of one name or more, in 16 bytes.
  struct Node: Sendable {
    /// The longest proper suffix that is a prefix of a name too.
    var failure: Int32 = 0
    /// This node if a name ends here, or the nearest along the failures; the root if none does.
    var output: Int32 = 0
    /// The next child of the parent; the root if there is none.
    var sibling: Int32 = 0
    /// The row of a node that has many children; 0, the root's, otherwise.
    var row: UInt16 = 0
    /// The last symbol of the prefix.
    let symbol: UInt8
    /// Whether the next node is this one's first child.
    var hasChildren = false
  }

  static let root: Int32 = 0

  let nodes: [Node]
  /// For each node with many children, the child by every byte. The root's is the first.
  let rows: [Int32]
  /// The entries of the table whose key is the prefix of a node; empty for most.
  let entries: [Range<Int32>]

  init(_ table: NameTable) {
    let builder = AutomatonBuilder(table.keys)
    nodes = builder.nodes
    rows = builder.rows
    entries = builder.entries
  }

  func withTables<Result>(_ body: (AutomatonTables) -> Result) -> Result {
    nodes.withUnsafeBufferPointer { nodes in
      rows.withUnsafeBufferPointer { body(AutomatonTables(nodes: nodes, rows: $0)) }
    }
  }
}

/// The automaton's tables, read without checks: every index in them is one of theirs.
struct AutomatonTables {
  let nodes: UnsafeBufferPointer<Automaton.Node>
  let rows: UnsafeBufferPointer<Int32>

  /// The state after `symbol`, which goes on a word or not (`WordStart`): asked only where no name
  /// goes on.
  @inline(__always)
  func state(
    after state: Int32, symbol: UInt8, isInside: @autoclosure () -> Bool
  ) -> Int32 {
    var state = state
    if symbol == TextSymbol.gap, state != Automaton.root, nodes[Int(state)].symbol == symbol {
      return state
    }
    while state != Automaton.root {
      let child = child(of: state, by: symbol)
      if child != Automaton.root { return child }
      state = nodes[Int(state)].failure
    }
    let begun = rows[Int(symbol)]
    return begun == Automaton.root || isInside() ? Automaton.root : begun
  }

  @inline(__always)
  private func child(of state: Int32, by symbol: UInt8) -> Int32 {
    let node = nodes[Int(state)]
    if node.row != 0 { return rows[Int(node.row) << 8 | Int(symbol)] }
    var child = node.hasChildren ? state &+ 1 : Automaton.root
    while child != Automaton.root, nodes[Int(child)].symbol != symbol {
      child = nodes[Int(child)].sibling
    }
    return child
  }
}
