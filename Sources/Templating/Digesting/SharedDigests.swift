import Archiving
import Digests
import Synchronization
import Tracking

/// The digests of a view that many pages show, by what of it the pages' templates can read.
package final class SharedDigests: Sendable {
  /// Other views of the process have another.
  let serial: UInt64

  /// What the view is made as a part of.
  private let node: ReadNode?
  /// Those of the view alone; empty where a table has them.
  private let known = Mutex<[Known]>([])
  private let table: (table: SharedDigestTable, position: Int)?

  /// Of the view, as far as templates read it that read some members.
  struct Known: Sendable {
    let members: ReachableMembers
    /// The view's own and those of the views that it holds.
    let kinds: ViewKinds
    let digest: ContentDigest
  }

  private static let last = Atomic<UInt64>(0)

  /// A serial number, and those after it, that nobody else will be given.
  fileprivate static func serials(count: Int) -> UInt64 {
    last.add(UInt64(count), ordering: .relaxed).oldValue + 1
  }

  /// Of a view that is a part of what is being made for many.
  package init() {
    serial = Self.serials(count: 1)
    node = ReadTracker.node
    table = nil
  }

  fileprivate init(
    in table: SharedDigestTable, at position: Int, serial: UInt64, node: ReadNode?
  ) {
    self.serial = serial
    self.node = node
    self.table = (table, position)
  }

  /// Made by the closure where nobody has asked for it with these members, or with others of which the
  /// same is read here.
  ///
  /// Nothing is kept of a view that is no part of something that is made for many: whoever asks for
  /// its digest reads all that it is made from.
  func digest(
    _ members: ReachableMembers, make: () -> (digest: ContentDigest, kinds: ViewKinds)?
  ) -> (digest: ContentDigest, kinds: ViewKinds)? {
    if node == nil, ReadTracker.isTracking { return make() }
    ReadTracker.note(node?.key)
    if let found = found(members) { return (found.digest, found.kinds) }
    // A view that is nested too deep here may stand less deep elsewhere.
    guard let made = Tracked(node, make).unnoted else { return nil }
    add(Known(members: members, kinds: made.kinds, digest: made.digest))
    return made
  }

  private func found(_ members: ReachableMembers) -> Known? {
    if let table { return table.table.known(members, at: table.position) }
    return known.withLock { $0.first { $0.isOf(members) } }
  }

  private func add(_ new: Known) {
    if let table { return table.table.add(new, at: table.position) }
    known.withLock { $0.append(new) }
  }
}

extension SharedDigests.Known {
  fileprivate func isOf(_ members: ReachableMembers) -> Bool {
    members.areRead(of: kinds, as: self.members)
  }
}

/// The digests of many views, of each of which few are kept, so that they take little memory.
package final class SharedDigestTable: Sendable {
  /// Those of one view. Most have no more than the first, which takes no memory of its own.
  private struct Known {
    var first: SharedDigests.Known?
    var more: [SharedDigests.Known] = []
  }

  private let known: ShelvedList<Known>
  /// That of the first view.
  private let serial: UInt64

  package init(count: Int) {
    known = ShelvedList(Known(), count: count)
    serial = SharedDigests.serials(count: count)
  }

  /// Those of the view at a position.
  ///
  /// - Parameter node: what is read of the site for their digests is read for it.
  package func digests(at position: Int, _ node: ReadNode?) -> SharedDigests {
    SharedDigests(in: self, at: position, serial: serial + UInt64(position), node: node)
  }

  fileprivate func known(_ members: ReachableMembers, at position: Int) -> SharedDigests.Known? {
    known.withElement(at: position) { known in
      guard let first = known.first else { return nil }
      return first.isOf(members) ? first : known.more.first { $0.isOf(members) }
    }
  }

  fileprivate func add(_ new: SharedDigests.Known, at position: Int) {
    known.withElement(at: position) { known in
      if known.first == nil { known.first = new } else { known.more.append(new) }
    }
  }

  /// Each is made again where somebody asks for it.
  package func forget() { known.fill(Known()) }
}
