import Synchronization

/// Elements by their positions in a few parts, each with a lock of its own, so that threads seldom meet.
@usableFromInline
package final class ShelvedList<Element: Sendable>: Sendable {
  @usableFromInline
  package let count: Int
  @usableFromInline let shelves: [Shelf]

  /// A part of the elements.
  @usableFromInline
  final class Shelf: Sendable {
    @usableFromInline let elements: Mutex<[Element]>

    @inlinable
    init(_ elements: [Element]) { self.elements = Mutex(elements) }
  }

  /// - Parameter element: what stands at each position at first.
  @inlinable
  package init(_ element: Element, count: Int) {
    self.count = count
    let shelfCount = max(1, min(count, 64))
    let length = (count + shelfCount - 1) / shelfCount
    shelves = (0..<shelfCount).map { _ in Shelf(Array(repeating: element, count: length)) }
  }

  /// - Parameter body: must not ask for another element.
  @inlinable
  package func withElement<Result: Sendable>(
    at position: Int, _ body: (inout Element) -> Result
  ) -> Result {
    shelves[position % shelves.count].elements.withLock {
      body(&$0[position / shelves.count])
    }
  }

  /// - Parameter element: what stands at each position from now on.
  @inlinable
  package func fill(_ element: Element) {
    for shelf in shelves {
      shelf.elements.withLock { elements in
        for place in elements.indices { elements[place] = element }
      }
    }
  }
}
