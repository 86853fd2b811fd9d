/// A typed view that templates read: its keys are exactly the members of its table.
package protocol TemplateObject: Sendable {
  /// Declare it as a `static let`, so that it is built once.
  static var members: MemberTable<Self> { get }
}

/// One key of a view: how it is called, what it is, and how it is read.
package struct Member<Root>: Sendable {
  package let name: String
  /// For the reference: "string", "list of story", "story or none".
  package let type: String
  package let documentation: String
  package let read: @Sendable (Root) -> Value

  package init(
    _ name: String, _ type: String, _ documentation: String,
    read: @escaping @Sendable (Root) -> Value
  ) {
    self.name = name
    self.type = type
    self.documentation = documentation
    self.read = read
  }
}

/// A view whose type is forgotten: its names, and one closure over the view that reads by index.
///
/// It is a reference, so that a value that holds one is small and copied by counting once.
package final class ObjectView: Sendable {
  let index: MemberIndex
  let read: @Sendable (Int) -> Value
  /// Of a view that many pages show.
  let digests: SharedDigests?

  /// - Parameters:
  ///   - isShared: several pages show the view: its digest is kept.
  ///   - read: gives the member at a position.
  package convenience init(
    _ index: MemberIndex, isShared: Bool, read: @escaping @Sendable (Int) -> Value
  ) {
    self.init(index, digests: isShared ? SharedDigests() : nil, read: read)
  }

  /// - Parameter digests: those of the other objects that are made of the same view; nil where it is
  ///   not shared.
  package init(
    _ index: MemberIndex, digests: SharedDigests?, read: @escaping @Sendable (Int) -> Value
  ) {
    self.index = index
    self.digests = digests
    self.read = read
  }

  /// The value of a member, or nil where there is none of that name. Allocates nothing itself.
  @inline(__always)
  func value(of name: Name.Key) -> Value? {
    guard let member = index.index(of: name) else { return nil }
    return read(member)
  }

  /// All members, each made now.
  var members: [(name: String, value: Value)] {
    index.names.enumerated().map { ($1.text, read($0)) }
  }

  var names: [String] { index.names.map(\.text) }
  var typeName: String { index.typeName }
}
