import Synchronization

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

  private init(
    _ index: MemberIndex, _ digests: SharedDigests?, read: @escaping @Sendable (Int) -> Value
  ) {
    self.index = index
    self.digests = digests
    self.read = read
  }

  package convenience init<View: TemplateObject>(_ view: View) { self.init(view, digests: nil) }

  /// A view that several pages show: its digest is kept.
  package convenience init<View: TemplateObject>(shared view: View) {
    self.init(view, digests: SharedDigests())
  }

  private convenience init<View: TemplateObject>(_ view: View, digests: SharedDigests?) {
    let table = View.members
    self.init(table.index, digests) { table.members[$0].read(view) }
  }

  /// A view that is read more than once for one page: each member is made when it is first asked
  /// for, and kept.
  package convenience init<View: TemplateObject>(keeping view: View) {
    let table = View.members
    let kept = KeptMembers(count: table.members.count)
    self.init(table.index, nil) { member in
      kept.value(member) { table.members[member].read(view) }
    }
  }

  /// A view whose members are all read now but for those apart, and whose digest is kept: for what
  /// many pages show.
  package convenience init<View: TemplateObject>(reading view: View) {
    let table = View.members
    let apart = table.index.apart
    let values = table.members.enumerated().map { position, member in
      apart.contains(position) ? nil : member.read(view)
    }
    self.init(table.index, SharedDigests()) { values[$0] ?? table.members[$0].read(view) }
  }

  /// The value of a member, or nil where there is none of that name. Allocates nothing itself.
  @inline(__always)
  func value(of name: borrowing Name) -> Value? {
    guard let member = index.index(of: name) else { return nil }
    return read(member)
  }

  var names: [String] { index.names.map(\.text) }
  var typeName: String { index.typeName }
}

/// The members of one view that were made so far.
private final class KeptMembers: Sendable {
  private let values: Mutex<[Value?]>

  init(count: Int) { values = Mutex(Array(repeating: nil, count: count)) }

  func value(_ member: Int, _ make: () -> Value) -> Value {
    if let known = values.withLock({ $0[member] }) { return known }
    let made = make()
    values.withLock { $0[member] = made }
    return made
  }
}
