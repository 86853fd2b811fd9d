/// The members of a view in order, with a hash index over their names.
package final class MemberTable<Root>: Sendable {
  package let members: [Member<Root>]
  /// What errors call such a value: "story".
  package let typeName: String
  private let names: [Name]
  /// Open addressing, a power of two in size, at most half full; -1 is free.
  private let slots: [Int32]

  /// - Parameter typeName: defaults to the type's own name without `View`, in lower case.
  package init(_ members: [Member<Root>], typeName: String? = nil) {
    self.members = members
    self.names = members.map { Name($0.name) }
    self.typeName = typeName ?? Self.defaultTypeName
    var size = 4
    while size < members.count * 2 { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    for (index, name) in names.enumerated() {
      var slot = Int(truncatingIfNeeded: name.hash) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(truncatingIfNeeded: index)
    }
    self.slots = slots
  }

  private static var defaultTypeName: String {
    let name = String(describing: Root.self).lowercased()
    return name.hasSuffix("view") && name.count > 4 ? String(name.dropLast(4)) : name
  }

  /// The index of the member of that name, or nil.
  package func index(of name: Name) -> Int? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: name.hash) & mask
    while true {
      let index = Int(slots[slot])
      if index < 0 { return nil }
      if names[index] == name { return index }
      slot = (slot + 1) & mask
    }
  }

  func value(of name: Name, in root: Root) -> Value? {
    guard let index = index(of: name) else { return nil }
    return members[index].read(root)
  }
}
