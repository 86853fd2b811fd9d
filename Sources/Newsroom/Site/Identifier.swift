/// A position in one of the site's lists, which cannot be mistaken for one in another.
package struct Identifier<Element>: Hashable, Comparable, Sendable {
  package let index: Int

  package init(_ index: Int) {
    self.index = index
  }

  package static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}

extension Array {
  package subscript(id: Identifier<Element>) -> Element { self[id.index] }
}
