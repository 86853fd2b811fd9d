import Synchronization

/// The members of a view in order, and how to find one by its name.
package final class MemberTable<Root>: Sendable {
  package let members: [Member<Root>]
  /// How each is read.
  package let reads: [@Sendable (Root) -> Value]
  package let index: MemberIndex

  /// - Parameters:
  ///   - typeName: what errors call such a value; by default the type's own name without `View`, in
  ///     lower case.
  ///   - determining: members that all others follow from, so that a digest need read no more; empty
  ///     where it has to read all that a template can.
  ///   - together: members that change together, so that whoever reads one may as well read all: the
  ///     digests of templates that read some of them are the same then.
  ///   - apart: members that change oftener than the others and are seldom read: they are no part of
  ///     what is made of the view once for many pages.
  package init(
    _ members: [Member<Root>], typeName: String? = nil, determining: [String] = [],
    together: [String] = [], apart: [String] = []
  ) {
    self.members = members
    reads = members.map(\.read)
    index = MemberIndex(
      names: members.map(\.name), typeName: typeName ?? Self.defaultTypeName,
      determining: members.indices.filter { determining.contains(members[$0].name) },
      together: members.indices.filter { together.contains(members[$0].name) },
      apart: members.indices.filter { apart.contains(members[$0].name) })
  }

  package var typeName: String { index.typeName }

  private static var defaultTypeName: String {
    let name = String(describing: Root.self).lowercased()
    return name.hasSuffix("view") && name.count > 4 ? String(name.dropLast(4)) : name
  }
}

/// The part of a table that does not depend on the view's type: generic code would look up type
/// metadata at every read.
package final class MemberIndex: Sendable {
  let names: [Name]
  private let keys: [Name.Key]
  let typeName: String
  /// The members that all others follow from; empty where that is not said.
  let determining: [Int]
  /// The members of which a digest that reads one reads all.
  let together: [Int]
  /// The members that are read only where they are asked for, and are digested by themselves.
  package let apart: [Int]
  /// A number that no other kind of view has.
  let kind = MemberIndex.lastKind.add(1, ordering: .relaxed).newValue

  private static let lastKind = Atomic(-1)
  private static let ofKinds = Mutex<[Int: MemberIndex]>([:])

  static func ofKind(_ kind: Int) -> MemberIndex? { ofKinds.withLock { $0[kind] } }

  /// Open addressing, a power of two in size, at most half full; -1 is free.
  private let slots: [Int32]

  init(
    names: [String], typeName: String, determining: [Int], together: [Int], apart: [Int]
  ) {
    self.determining = determining
    self.together = together
    self.apart = apart
    self.names = names.map { Name($0) }
    keys = self.names.map(\.key)
    self.typeName = typeName
    var size = 4
    while size < names.count * 2 { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    for (index, name) in self.names.enumerated() {
      var slot = Int(truncatingIfNeeded: name.hash) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(truncatingIfNeeded: index)
    }
    self.slots = slots
    Self.ofKinds.withLock { $0[kind] = self }
  }

  /// The index of the member of that name, or nil.
  func index(of key: Name.Key) -> Int? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key.hash) & mask
    while true {
      let index = Int(slots[slot])
      if index < 0 { return nil }
      if keys[index] == key { return index }
      slot = (slot + 1) & mask
    }
  }
}
