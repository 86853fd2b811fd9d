import Newsroom
import Tracking

/// What of a site is as the last build left it, and where it stands now.
struct SiteChanges: Sendable {
  /// By part: for each position in the last build today's, or `changed`.
  private var positions: [UInt8: [Int32]] = [:]
  /// What the last build read for the things that are made for many, where all of that is as it was:
  /// in today's positions.
  private(set) var carriedNodes: [ReadKey: ReadSet] = [:]

  private static let changed: Int32 = -1

  /// Nil where something changed that any output may depend on.
  init?(from old: SiteDigests, to new: SiteDigests) {
    guard old.whole == new.whole else { return nil }
    for (number, part) in old.parts {
      positions[number] = Self.positions(of: part, in: new.parts[number]) { $0 == $1 }
    }
    let changed = changedNodes(old.nodes)
    let unchanged = old.nodes.keys.filter { !changed.contains($0) }
    // What is no node of the last build is as good as changed.
    var places: [UInt8: [Int32]] = [:]
    for part in SharedPart.allCases {
      let all = Self.places(of: part, old, new)
      places[part.rawValue] = all
      positions[part.rawValue] = Array(repeating: Self.changed, count: all.count)
    }
    for key in unchanged {
      guard let all = places[key.part], key.position < all.count else { continue }
      positions[key.part]?[key.position] = all[key.position]
    }
    for key in unchanged {
      if let place = carried(key), let reads = old.nodes[key].flatMap({ carried($0) }) {
        carriedNodes[place] = reads
      }
    }
  }

  // MARK: Comparing

  /// - Parameter isSame: whether the thing of that name is the same, by both its digests.
  private static func positions(
    of old: SiteDigests.Part, in new: SiteDigests.Part?, isSame: (UInt64, UInt64) -> Bool
  ) -> [Int32] {
    guard let new else { return old.names.map { _ in changed } }
    if old.names == new.names {
      return zip(old.digests, new.digests).enumerated().map { position, digests in
        isSame(digests.0, digests.1) ? Int32(clamping: position) : changed
      }
    }
    // A name that two things have tells nothing of either.
    let places = Dictionary(
      new.names.enumerated().map { ($1, Int32(clamping: $0)) },
      uniquingKeysWith: { _, _ in changed })
    return zip(old.names, old.digests).map { name, digest in
      guard let place = places[name], place >= 0, isSame(digest, new.digests[Int(place)])
      else { return changed }
      return place
    }
  }

  /// Where the things of a list stand, whether they are the same or not.
  private static func places(
    of part: SharedPart, _ old: SiteDigests, _ new: SiteDigests
  ) -> [Int32] {
    guard let list = part.list else { return [0] }
    guard let names = old.parts[list.rawValue] else { return [] }
    return positions(of: names, in: new.parts[list.rawValue]) { _, _ in true }
  }

  /// The nodes for which something was read that is another now, be it by way of another node.
  private func changedNodes(_ nodes: [ReadKey: ReadSet]) -> Set<ReadKey> {
    var changed: Set<ReadKey> = []
    var rest = nodes.map { (key: $0.key, reads: $0.value.keys) }
    var count = -1
    // Nodes are made from nodes a few levels deep, so there are as few rounds.
    while count != changed.count {
      count = changed.count
      rest.removeAll { node in
        let isChanged = node.reads.contains { key in
          SharedPart(rawValue: key.part) == nil
            ? carried(key) == nil : nodes[key] == nil || changed.contains(key)
        }
        if isChanged { changed.insert(node.key) }
        return isChanged
      }
    }
    return changed
  }

  /// Of what was read in the last build, that which is another now.
  func changed(of reads: ReadSet) -> ReadSet {
    ReadSet(sorted: reads.keys.filter { carried($0) == nil })
  }

  // MARK: Carrying

  private func carried(_ key: ReadKey) -> ReadKey? {
    guard let places = positions[key.part], key.position < places.count,
      places[key.position] >= 0
    else { return nil }
    return ReadKey(part: key.part, position: Int(places[key.position]))
  }

  /// What was read in the last build, where all of it is as it was, at its positions of today.
  func carried(_ reads: ReadSet) -> ReadSet? {
    var keys: [ReadKey] = []
    keys.reserveCapacity(reads.keys.count)
    var hasMoved = false
    var part: UInt8?
    var places: [Int32] = []
    for key in reads.keys {
      if part != key.part {
        part = key.part
        places = positions[key.part] ?? []
      }
      guard key.position < places.count, places[key.position] >= 0,
        let carried = ReadKey(part: key.part, position: Int(places[key.position]))
      else { return nil }
      if carried != key { hasMoved = true }
      keys.append(carried)
    }
    return hasMoved ? ReadSet(keys) : reads
  }
}
