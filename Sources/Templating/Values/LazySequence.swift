/// A list of known length whose elements are made on demand.
package final class LazySequence: Sendable {
  package let count: Int
  /// How it prints where it is not a plain list (`range(0, 3)`).
  let description: String?
  /// The elements that can be read by name too, from the first on (`group.grouper`).
  let names: [String]
  private let element: @Sendable (Int) -> Value

  package init(count: Int, element: @escaping @Sendable (Int) -> Value) {
    self.count = count
    self.description = nil
    self.names = []
    self.element = element
  }

  init(
    count: Int, description: String, names: [String] = [],
    element: @escaping @Sendable (Int) -> Value
  ) {
    self.count = count
    self.names = names
    self.description = description
    self.element = element
  }

  /// - Precondition: none; an index outside gives none.
  package subscript(index: Int) -> Value {
    index >= 0 && index < count ? element(index) : .none
  }

  package var elements: [Value] { (0..<count).map { element($0) } }
}
