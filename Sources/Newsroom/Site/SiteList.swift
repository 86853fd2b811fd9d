import Tracking

/// One of a site's lists, which notes what is read of it.
///
/// Who reads an element by its identifier depends on that element alone. Who reads by position or
/// counts depends on the order of all: an element more would put another in its place.
package struct SiteList<Element: Sendable>: Sendable {
  private let elements: Elements
  private let part: SitePart

  private enum Elements: Sendable {
    case held([Element])
    case deferred(DeferredElements<Element>)

    var count: Int {
      switch self {
      case .held(let elements): elements.count
      case .deferred(let elements): elements.count
      }
    }

    subscript(position: Int) -> Element {
      switch self {
      case .held(let elements): elements[position]
      case .deferred(let elements): elements[position]
      }
    }
  }

  package init(_ elements: [Element], _ part: SitePart) {
    self.elements = .held(elements)
    self.part = part
  }

  init(_ elements: DeferredElements<Element>, _ part: SitePart) {
    self.elements = .deferred(elements)
    self.part = part
  }

  package subscript(id: Identifier<Element>) -> Element {
    part.noteRead(of: id.index)
    return elements[id.index]
  }

  /// The list with others in the places of some.
  func replacing(_ others: [Int: Element]) -> SiteList {
    switch elements {
    case .held(var elements):
      for (position, element) in others { elements[position] = element }
      return SiteList(elements, part)
    case .deferred(let elements): return SiteList(elements.replacing(others), part)
    }
  }
}

extension SiteList {
  /// Of all elements, in their order; none of them is read for it.
  package var identifiers: [Identifier<Element>] { (0..<count).map { Identifier($0) } }

  /// All elements, each of them read.
  package var all: [Element] {
    SitePart.order.noteRead(of: Int(part.rawValue))
    if ReadTracker.isTracking {
      for position in 0..<elements.count { part.noteRead(of: position) }
    }
    switch elements {
    case .held(let elements): return elements
    case .deferred(let elements): return (0..<elements.count).map { elements[$0] }
    }
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
    return elements.count == 0
  }

  package subscript(position: Int) -> Element {
    SitePart.order.noteRead(of: Int(part.rawValue))
    part.noteRead(of: position)
    return elements[position]
  }

  // What a collection does of itself compares each step with the bounds, through tables of its type.
  package func index(after position: Int) -> Int { position + 1 }
  package func formIndex(after position: inout Int) { position += 1 }
}
