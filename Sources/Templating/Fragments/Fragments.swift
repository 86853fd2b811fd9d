import Archiving
import Digests
import Synchronization

/// What included templates wrote, kept for the next time that they are included with the same values:
/// the card of a story is the same in every list.
///
/// An entry is found by all that the template can read from around it, so it never has to be thrown
/// away; the set of templates and the values belong to one build.
final class Fragments: Sendable {
  /// What one include wrote, and what else it did.
  struct Fragment: Sendable {
    let records: [RenderState.Record]
    /// The instructions that it took.
    let fuel: Int
    let bytes: ArraySlice<UInt8>
  }

  /// The digest of which unit was included and of the values.
  struct Key: Hashable, Sendable {
    let digest: ContentDigest

    func hash(into hasher: inout Hasher) { hasher.combine(digest.low) }
  }

  /// A part of the fragments with a lock of its own, so that threads seldom meet.
  private final class Shelf: Sendable {
    let fragments = Mutex(FragmentLog())
  }

  private let shelves = (0..<32).map { _ in Shelf() }
  private let keeper: (any ByteKeeper)?
  /// The bytes of all fragments that are held.
  private let size = Atomic(0)

  /// The bytes that are held before any are given to the keeper, for it is slower.
  private static let quickSize = 16 << 20
  /// The bytes that are held at most, where the keeper takes none; beyond it no fragment is added.
  private static let greatestSize = 48 << 20
  /// The instructions of an include without which it is not worth keeping what they wrote.
  private static let leastFuel = 10
  /// The same inside of another that is kept: it will seldom be asked for alone.
  private static let leastInnerFuel = 60

  init(_ keeper: (any ByteKeeper)?) { self.keeper = keeper }

  func fragment(_ key: Key) -> Fragment? {
    shelf(of: key).fragments.withLock { $0[key] }?.fragment(key, keptBy: keeper)
  }

  /// - Parameters:
  ///   - fuel: the instructions that it took.
  ///   - isInner: it is a part of what another include writes, which is kept too.
  func keep(
    _ bytes: ArraySlice<UInt8>, records: [RenderState.Record], fuel: Int, isInner: Bool = false,
    as key: Key
  ) {
    guard fuel >= (isInner ? Self.leastInnerFuel : Self.leastFuel),
      size.load(ordering: .relaxed) < Self.greatestSize
    else { return }
    shelf(of: key).fragments.withLock { fragments in
      fragments.add(bytes, records: records, fuel: fuel, as: key, storing: store)
    }
  }

  /// Frees all of it; it is written anew where it is asked for.
  func forget() {
    for shelf in shelves { shelf.fragments.withLock { $0 = FragmentLog() } }
    size.store(0, ordering: .relaxed)
  }

  private func store(_ bytes: [UInt8]) -> FragmentLog.Chunk {
    if size.load(ordering: .relaxed) >= Self.quickSize, let kept = keeper?.keep(bytes),
      case .kept(_, let offset, _) = kept
    {
      return .kept(offset: offset)
    }
    size.add(bytes.count, ordering: .relaxed)
    return .held(bytes)
  }

  private func shelf(of key: Key) -> Shelf {
    shelves[Int(truncatingIfNeeded: key.digest.high % UInt64(shelves.count))]
  }
}

/// Fragments one after the other, in chunks, and where in them each stands.
///
/// Before each stand the other half of its key and its fuel, so that a place is as small as can be: a
/// large site has some half million.
private struct FragmentLog {
  /// Without the keeper, which all threads would count references to.
  enum Chunk {
    case held([UInt8])
    case kept(offset: Int)
  }

  /// An entry's chunk, and where in it the entry stands.
  struct Entry {
    let chunk: Chunk
    let range: Range<Int>
    let records: [RenderState.Record]

    /// Nil where it is of another key.
    func fragment(
      _ key: Fragments.Key, keptBy keeper: (any ByteKeeper)?
    ) -> Fragments.Fragment? {
      let bytes: ArraySlice<UInt8> =
        switch chunk {
        case .held(let bytes): bytes[range]
        case .kept(let offset):
          (keeper?.bytes(at: offset + range.lowerBound, count: range.count) ?? [])[...]
        }
      guard bytes.count == range.count else { return nil }
      let head = bytes.withUnsafeBytes { bytes in
        (
          high: UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self)),
          fuel: Int32(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: Int32.self))
        )
      }
      guard head.high == key.digest.high else { return nil }
      return Fragments.Fragment(
        records: records, fuel: Int(head.fuel), bytes: bytes.dropFirst(FragmentLog.headLength))
    }
  }

  /// In 64 bits: 24 for the chunk, 16 for where in it the entry begins, 24 for its length.
  private struct Place {
    private let bits: UInt64

    init?(chunk: Int, start: Int, count: Int) {
      guard chunk < 1 << 24, start < 1 << 16, count < 1 << 24 else { return nil }
      bits = UInt64(chunk) << 40 | UInt64(start) << 24 | UInt64(count)
    }

    var chunk: Int { Int(bits >> 40) }
    var range: Range<Int> {
      let start = Int(bits >> 24 & 0xFFFF)
      return start..<start + Int(bits & 0xFF_FFFF)
    }
  }

  /// By the lower half of their keys.
  private var places: [UInt64: Place] = [:]
  /// Few templates ask anything.
  private var records: [Fragments.Key: [RenderState.Record]] = [:]
  private var chunks: [Chunk] = []
  /// The chunk that comes behind these.
  private var open: [UInt8] = []

  private static let chunkSize = 32 << 10
  fileprivate static let headLength = 12

  subscript(key: Fragments.Key) -> Entry? {
    places[key.digest.low].map { place in
      Entry(
        chunk: place.chunk < chunks.count ? chunks[place.chunk] : .held(open), range: place.range,
        records: records[key] ?? [])
    }
  }

  /// - Parameter store: takes a chunk that is full.
  mutating func add(
    _ bytes: ArraySlice<UInt8>, records: [RenderState.Record], fuel: Int, as key: Fragments.Key,
    storing store: ([UInt8]) -> Chunk
  ) {
    if places[key.digest.low] != nil { return }
    let length = Self.headLength + bytes.count
    if open.count + length > Self.chunkSize, !open.isEmpty {
      chunks.append(store(open))
      open = []
    }
    if open.isEmpty { open.reserveCapacity(Self.chunkSize) }
    guard let fuel = Int32(exactly: fuel),
      let place = Place(chunk: chunks.count, start: open.count, count: length)
    else { return }
    withUnsafeBytes(of: key.digest.high.littleEndian) { open += $0 }
    withUnsafeBytes(of: fuel.littleEndian) { open += $0 }
    open += bytes
    places[key.digest.low] = place
    if !records.isEmpty { self.records[key] = records }
  }
}

extension Fragments.Key {
  /// Nil where a value cannot be told from others: a list, a view of one page alone, a macro.
  ///
  /// - Parameter names: where those stand in the program that the unit reads from around it.
  init?(_ unit: Int32, _ names: Range<Int>, in renderer: inout Renderer) {
    renderer.keyBytes.removeAll(keepingCapacity: true)
    withUnsafeBytes(of: unit) { renderer.keyBytes.append(contentsOf: $0) }
    for position in names {
      let value = renderer.lookup(renderer.program.outerNames[position])
      guard Self.append(value, to: &renderer.keyBytes) else { return nil }
    }
    digest = ContentDigest(of: renderer.keyBytes)
  }

  private enum Kind: UInt8 {
    case absent, nothing, no, yes, int, string, view, function
  }

  /// Longer strings are seldom seen twice.
  private static let longestString = 256

  private static func append(_ value: Value?, to bytes: inout [UInt8]) -> Bool {
    switch value {
    case nil: append(.absent, to: &bytes)
    case .some(.none): append(.nothing, to: &bytes)
    case .bool(let value): append(value ? .yes : .no, to: &bytes)
    case .int(let value): append(.int, UInt64(bitPattern: Int64(value)), to: &bytes)
    case .string(let text):
      guard text.utf8.count <= longestString else { return false }
      append(.string, UInt64(text.utf8.count), to: &bytes)
      bytes += text.utf8
    case .object(let view):
      guard let digests = view.digests else { return false }
      append(.view, digests.serial, to: &bytes)
    case .reference(let reference):
      guard reference.kind == .function else { return false }
      append(.function, UInt64(UInt32(bitPattern: reference.index)), to: &bytes)
    default: return false
    }
    return true
  }

  private static func append(_ kind: Kind, to bytes: inout [UInt8]) { bytes.append(kind.rawValue) }

  private static func append(_ kind: Kind, _ number: UInt64, to bytes: inout [UInt8]) {
    bytes.append(kind.rawValue)
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }
}
