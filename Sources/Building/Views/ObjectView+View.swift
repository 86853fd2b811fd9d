import Synchronization
import Templating

/// What makes objects of views. It stands beside the views, where the compiler knows the type of
/// each: elsewhere every read of a member would look up what its view is.
extension ObjectView {
  /// - Parameter table: its members, where they are not those of all such views.
  convenience init<View: TemplateObject>(_ view: View, _ table: MemberTable<View> = View.members) {
    self.init(table.index, isShared: false) { table.reads[$0](view) }
  }

  /// A view that several pages show: its digest is kept.
  convenience init<View: TemplateObject>(shared view: View) {
    let table = View.members
    self.init(table.index, isShared: true) { table.reads[$0](view) }
  }

  /// A view of which there are too many to be held: whoever shows it makes it anew, and its digests
  /// alone are kept.
  ///
  /// - Parameter view: makes it, for each member that is read.
  convenience init<View: TemplateObject>(
    sharing digests: SharedDigests, _ view: @escaping @Sendable () -> View
  ) {
    let table = View.members
    self.init(table.index, digests: digests) { table.reads[$0](view()) }
  }

  /// A view that is read more than once for one page: each member is made when it is first asked
  /// for, and kept.
  convenience init<View: TemplateObject>(keeping view: View) {
    let table = View.members
    let kept = KeptMembers()
    self.init(table.index, isShared: false) { member in
      kept.value(member) { table.reads[member](view) }
    }
  }

  /// A view whose members are all read now but for those apart, and whose digest is kept: for what
  /// many pages show.
  convenience init<View: TemplateObject>(reading view: View) {
    let table = View.members
    let values = table.reads.enumerated().map { position, read in
      table.index.apart.contains(position) ? nil : read(view)
    }
    self.init(table.index, isShared: true) { values[$0] ?? table.reads[$0](view) }
  }
}

extension Value {
  /// A typed view as a value. Cost: one allocation, that of the view's copy.
  package static func object(_ view: some TemplateObject) -> Value {
    .object(ObjectView(view))
  }
}

/// The members of one view that were made so far: few of all that there are.
private final class KeptMembers: Sendable {
  private let values = Mutex<[(member: Int, value: Value)]>([])

  func value(_ member: Int, _ make: () -> Value) -> Value {
    if let known = values.withLock({ Self.value(member, in: $0) }) { return known }
    let made = make()
    values.withLock { $0.append((member, made)) }
    return made
  }

  private static func value(_ member: Int, in values: [(member: Int, value: Value)]) -> Value? {
    for index in values.indices where values[index].member == member { return values[index].value }
    return nil
  }
}
