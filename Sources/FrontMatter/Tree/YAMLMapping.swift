/// The entries of a mapping node, in the order of the source.
package struct YAMLMapping: Sequence, Sendable {
  package let node: YAMLNode

  /// One key and its value. A key is a scalar, or has been reported.
  package struct Entry: Sendable {
    package let key: YAMLNode
    package let value: YAMLNode
  }

  package struct Iterator: IteratorProtocol {
    private var children: YAMLSequence.Iterator

    init(entriesOf node: YAMLNode) {
      children = YAMLSequence.Iterator(childrenOf: node)
    }

    package mutating func next() -> Entry? {
      guard let key = children.next(), let value = children.next() else { return nil }
      return Entry(key: key, value: value)
    }
  }

  package func makeIterator() -> Iterator { Iterator(entriesOf: node) }
}
