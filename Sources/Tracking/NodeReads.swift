/// What was read for the things that are made once for many outputs, by part and position: in one
/// list, for a large site has a million of them.
package struct NodeReads: Sendable {
  /// By part, then by position, where in `words` the set stands; or `none`, or `unknown`.
  private var places: [[UInt32]] = Array(repeating: [], count: Int(UInt8.max) + 1)
  /// For each set how many keys it has, and those. A set that is replaced stays, unused.
  private var words: [UInt32] = []

  private static let none = UInt32.max
  private static let unknown = UInt32.max - 1

  /// - Parameter count: how many numbers the sets are likely to take.
  package init(reserving count: Int = 0) { words.reserveCapacity(count) }

  /// Nil where there is no such thing, or nobody knows what was read for it.
  package subscript(key: ReadKey) -> ReadSet? {
    get { set(at: place(of: key)) }
    set {
      guard let newValue else { return setPlace(of: key, to: Self.none) }
      store(newValue, for: key)
    }
  }

  /// By the positions of one part, whether it is known what was read.
  package func areKnown(in part: UInt8) -> [Bool] {
    places[Int(part)].map { $0 < Self.unknown }
  }

  /// In the order of the keys, those of which it is known.
  package func each(_ body: (ReadKey, ReadSet) -> Void) {
    for (part, places) in places.enumerated() {
      for (position, place) in places.enumerated() {
        guard let set = set(at: place), let key = ReadKey(part: UInt8(part), position: position)
        else { continue }
        body(key, set)
      }
    }
  }

  /// How many are known.
  package var count: Int { places.reduce(0) { $0 + $1.count { $0 < Self.unknown } } }

  /// With what another account says of the same things.
  package mutating func add(_ other: NodeReads) {
    for (part, places) in other.places.enumerated() {
      for (position, place) in places.enumerated() where place != Self.none {
        guard let key = ReadKey(part: UInt8(part), position: position) else { continue }
        add(other.set(at: place), for: key)
      }
    }
  }

  /// Adds what was read for a thing; nil where nobody knows, and then nobody ever will.
  mutating func add(_ set: ReadSet?, for key: ReadKey) {
    let place = place(of: key)
    if place == Self.unknown { return }
    guard let set else { return setPlace(of: key, to: Self.unknown) }
    if place == Self.none { return store(set, for: key) }
    if let union = union(of: set, at: place) { store(union, for: key) }
  }

  /// Nil where there is nothing new. Apart, for what holds a part of the list has it copied when it
  /// grows.
  private func union(of set: ReadSet, at place: UInt32) -> ReadSet? {
    let known = keys(at: place)
    if known.elementsEqual(set.keys.lazy.map(\.rawValue)) { return nil }
    let union = ReadSet(known.map { ReadKey(rawValue: $0) } + set.keys)
    return union.keys.count > known.count ? union : nil
  }

  private mutating func store(_ set: ReadSet, for key: ReadKey) {
    guard let place = UInt32(exactly: words.count), place < Self.unknown else {
      return setPlace(of: key, to: Self.unknown)
    }
    words.append(UInt32(set.keys.count))
    for key in set.keys { words.append(key.rawValue) }
    setPlace(of: key, to: place)
  }

  /// The keys and all nodes that any of them was read for, be it by way of other nodes; and those of
  /// which nobody knows, or there are none.
  ///
  /// - Parameter parts: those that nodes are of.
  package func closing(_ keys: some Sequence<ReadKey>, over parts: [UInt8]) -> ReadKeySet {
    var closed = ReadKeySet(keys)
    for part in parts { closed.insertAll(in: part, but: areKnown(in: part)) }
    var isGrowing = true
    // They are made of others a few levels deep, so there are as few rounds.
    while isGrowing {
      isGrowing = false
      for part in parts {
        for (position, place) in places[Int(part)].enumerated() where place < Self.unknown {
          guard let key = ReadKey(part: part, position: position), !closed.contains(key),
            self.keys(at: place).contains(where: { closed.contains(ReadKey(rawValue: $0)) })
          else { continue }
          closed.insert(key)
          isGrowing = true
        }
      }
    }
    return closed
  }

  private func place(of key: ReadKey) -> UInt32 {
    let places = places[Int(key.part)]
    return key.position < places.count ? places[key.position] : Self.none
  }

  private mutating func setPlace(of key: ReadKey, to place: UInt32) {
    let part = Int(key.part)
    if places[part].count <= key.position {
      if place == Self.none { return }
      places[part] += repeatElement(Self.none, count: key.position + 1 - places[part].count)
    }
    places[part][key.position] = place
  }

  private func keys(at place: UInt32) -> ArraySlice<UInt32> {
    let start = Int(place) + 1
    return words[start..<(start + Int(words[Int(place)]))]
  }

  private func set(at place: UInt32) -> ReadSet? {
    guard place < Self.unknown else { return nil }
    return ReadSet(sorted: keys(at: place).map { ReadKey(rawValue: $0) })
  }
}
