/// The elements of a sequence node, in order.
package struct YAMLSequence: Sequence, Sendable {
  let node: YAMLNode

  package struct Iterator: IteratorProtocol {
    private let tree: YAMLTree
    private var position: Int
    private let end: Int

    init(childrenOf node: YAMLNode) {
      tree = node.tree
      position = node.index + 1
      end = node.index + Int(node.record.size)
    }

    package mutating func next() -> YAMLNode? {
      guard position < end else { return nil }
      defer { position += Int(tree.records[position].size) }
      return YAMLNode(tree: tree, index: position)
    }
  }

  package func makeIterator() -> Iterator { Iterator(childrenOf: node) }
}
