import Tracking

/// One of a site's lists, which notes what is read of it.
///
/// Who reads an element by its identifier depends on that element alone. Who reads by position or
/// counts depends on the order of all: an element more would put another in its place.
package struct SiteList<Element: Sendable>: Sendable {
  private let elements: [Element]
  private let part: SitePart

  package init(_ elements: [Element], _ part: SitePart) {
    self.elements = elements
    self.part = part
  }

  package subscript(id: Identifier<Element>) -> Element {
    part.noteRead(of: id.index)
    return elements[id.index]
  }
}

extension SiteList {
  /// Of all elements, in their order; none of them is read for it.
  package var identifiers: [Identifier<Element>] { (0..<count).map { Identifier($0) } }

  /// All elements, each of them read.
  package var all: [Element] {
    SitePart.order.noteRead(of: Int(part.rawValue))
    if ReadTracker.isTracking { for position in elements.indices { part.noteRead(of: position) } }
    return elements
  }

  /// Of the elements at these positions.
  package func identifiers(_ positions: Range<Int>) -> [Identifier<Element>] {
    positions.clamped(to: 0..<count).map { Identifier($0) }
  }
}

extension SiteList: RandomAccessCollection {
  package var startIndex: Int { 0 }

  package var endIndex: Int {
    SitePart.order.noteRead(of: Int(part.rawValue))
    return elements.count
  }

  package var isEmpty: Bool {
    SitePart.emptiness.noteRead(of: Int(part.rawValue))
    return elements.isEmpty
  }

  package subscript(position: Int) -> Element {
    SitePart.order.noteRead(of: Int(part.rawValue))
    part.noteRead(of: position)
    return elements[position]
  }
}
