import Digests
import Synchronization

/// What included templates wrote, kept for the next time that they are included with the same values:
/// the card of a story is the same in every list.
///
/// An entry is found by all that the template can read from around it, so it never has to be thrown
/// away; the set of templates and the values belong to one build.
final class Fragments: Sendable {
  /// What one include wrote, and what else it did.
  final class Fragment: Sendable {
    let bytes: [UInt8]
    let records: [RenderState.Record]
    /// The instructions that it took.
    let fuel: Int

    init(bytes: [UInt8], records: [RenderState.Record], fuel: Int) {
      self.bytes = bytes
      self.records = records
      self.fuel = fuel
    }
  }

  /// The digest of which unit was included and of the values.
  struct Key: Hashable, Sendable {
    let digest: ContentDigest

    func hash(into hasher: inout Hasher) { hasher.combine(digest.low) }
  }

  /// A part of the fragments with a lock of its own, so that threads seldom meet.
  private final class Shelf: Sendable {
    let fragments = Mutex<[Key: Fragment]>([:])
  }

  private let shelves = (0..<32).map { _ in Shelf() }
  private let size = Atomic(0)

  /// The bytes of all fragments; beyond it none is added.
  private static let greatestSize = 48 << 20

  func fragment(_ key: Key) -> Fragment? {
    shelf(of: key).fragments.withLock { $0[key] }
  }

  func keep(_ fragment: Fragment, as key: Key) {
    let added = fragment.bytes.count + MemoryLayout<Key>.size
    guard size.add(added, ordering: .relaxed).newValue <= Self.greatestSize else { return }
    shelf(of: key).fragments.withLock { $0[key] = fragment }
  }

  private func shelf(of key: Key) -> Shelf {
    shelves[Int(truncatingIfNeeded: key.digest.high % UInt64(shelves.count))]
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
