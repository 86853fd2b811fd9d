import Templating

extension Member {
  /// The same member of a view that holds this one: a story page has all that a story's card has.
  func through<Outer>(
    _ inner: @escaping @Sendable (Outer) -> Root
  ) -> Member<Outer> {
    let read = read
    return Member<Outer>(name, type, documentation) { read(inner($0)) }
  }
}
