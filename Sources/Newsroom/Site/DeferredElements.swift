import Synchronization

/// The elements of a list that an earlier build left, each of them read when it is first asked for.
final class DeferredElements<Element: Sendable>: Sendable {
  let count: Int
  private let read: @Sendable (Int) -> Element
  private let known: Mutex<[Int: Element]>

  init(count: Int, _ read: @escaping @Sendable (Int) -> Element) {
    self.count = count
    self.read = read
    known = Mutex([:])
  }

  private init(_ elements: DeferredElements, replacing others: [Int: Element]) {
    count = elements.count
    read = elements.read
    known = Mutex(elements.known.withLock(\.self).merging(others) { $1 })
  }

  subscript(position: Int) -> Element {
    if let known = known.withLock({ $0[position] }) { return known }
    let element = read(position)
    return known.withLock { known in
      if let known = known[position] { return known }
      known[position] = element
      return element
    }
  }

  func replacing(_ others: [Int: Element]) -> DeferredElements {
    DeferredElements(self, replacing: others)
  }
}
