import Newsroom
import Tracking

/// What of a site is as the last build left it, and where it stands now.
struct SiteChanges: Sendable {
  /// By the raw value of a part: for each position in the last build today's, or `changed`.
  private var positions: [[Int32]] = Array(repeating: [], count: Int(UInt8.max) + 1)
  /// What the last build read for the things that are made for many, where all of that is as it was:
  /// in today's positions.
  private(set) var carriedNodes = NodeReads()

  private static let changed: Int32 = -1

  /// Nil where something changed that any output may depend on.
  init?(from old: SiteDigests, to new: SiteDigests) {
    guard old.whole == new.whole else { return nil }
    for (number, part) in old.parts {
      positions[Int(number)] = Self.positions(of: part, in: new.parts[number]) { $0 == $1 }
    }
    let isChanged = changedNodes(old.nodes)
    for part in SharedPart.allCases {
      let isChanged = isChanged[Int(part.rawValue)]
      positions[Int(part.rawValue)] = zip(Self.places(of: part, old, new), isChanged).map {
        $1 ? Self.changed : $0
      }
    }
    var carriedNodes = NodeReads()
    old.nodes.each { key, reads in
      guard SharedPart(rawValue: key.part) != nil, let place = place(of: key),
        let carriedKey = ReadKey(part: key.part, position: place)
      else { return }
      carriedNodes[carriedKey] = carried(reads)
    }
    self.carriedNodes = carriedNodes
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

  /// By part and position, whether something was read for the node that is another now, be it by way
  /// of another node. What is no node of the last build is as good as changed.
  private func changedNodes(_ nodes: NodeReads) -> [[Bool]] {
    var isChanged = Array(repeating: [Bool](), count: positions.count)
    for part in SharedPart.allCases {
      isChanged[Int(part.rawValue)] = nodes.areKnown(in: part.rawValue).map { !$0 }
    }
    func isNode(_ key: ReadKey) -> Bool { SharedPart(rawValue: key.part) != nil }
    // The nodes that nothing is known to be wrong with but that were made from others.
    var rest: [(key: ReadKey, nodes: [ReadKey])] = []
    nodes.each { key, reads in
      guard isNode(key) else { return }
      if reads.keys.contains(where: { !isNode($0) && place(of: $0) == nil }) {
        isChanged[Int(key.part)][key.position] = true
      } else {
        let inner = reads.keys.filter(isNode)
        if !inner.isEmpty { rest.append((key, inner)) }
      }
    }
    // Nodes are made from nodes a few levels deep, so there are as few rounds.
    var count = -1
    while count != rest.count {
      count = rest.count
      rest.removeAll { node in
        let restsOnChange = node.nodes.contains { key in
          let states = isChanged[Int(key.part)]
          return key.position >= states.count || states[key.position]
        }
        if restsOnChange { isChanged[Int(node.key.part)][node.key.position] = true }
        return restsOnChange
      }
    }
    return isChanged
  }

  /// Of what was read in the last build, that which is another now.
  func changed(of reads: ReadSet) -> ReadSet {
    ReadSet(sorted: reads.keys.filter { place(of: $0) == nil })
  }

  // MARK: Carrying

  /// Today's position of what was read in the last build; nil where it is another now.
  private func place(of key: ReadKey) -> Int? {
    let position = key.position
    guard position < positions[Int(key.part)].count else { return nil }
    let place = positions[Int(key.part)][position]
    return place >= 0 ? Int(place) : nil
  }

  /// What was read in the last build, where all of it is as it was, at its positions of today.
  func carried(_ reads: ReadSet) -> ReadSet? {
    var hasMoved = false
    for key in reads.keys {
      guard let place = place(of: key) else { return nil }
      if place != key.position { hasMoved = true }
    }
    guard hasMoved else { return reads }
    let keys = reads.keys.compactMap { key in
      place(of: key).flatMap { ReadKey(part: key.part, position: $0) }
    }
    return keys.count == reads.keys.count ? ReadSet(keys) : nil
  }
}
