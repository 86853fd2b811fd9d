import Digests
import Synchronization
import Tracking

/// The digest of a value and of all that a template can reach from it: equal digests give equal
/// renderings.
package enum ValueDigest {
  /// Values are nested no deeper than this.
  static let maximumDepth = 64

  /// Nil where the value has no digest: it holds what lives in one rendering alone, or it is nested
  /// too deep.
  package static func of(_ value: Value, reading members: ReachableMembers) -> ContentDigest? {
    var writer = ValueDigestWriter(members: members)
    return writer.digest { $0.append(value) }
  }
}

/// The digests of a view that many pages show, by what of it the pages' templates can read.
package final class SharedDigests: Sendable {
  /// Other views of the process have another.
  let serial: UInt64 = SharedDigests.last.add(1, ordering: .relaxed).newValue

  /// What the view was made as a part of.
  private let node = ReadTracker.node

  private static let last = Atomic<UInt64>(0)

  package init() {}

  private let known = Mutex<[(members: ObjectIdentifier, digest: ContentDigest)]>([])

  /// Made by the closure where nobody has asked for it with these members.
  ///
  /// Nothing is kept of a view that is no part of something that is made for many: whoever asks for
  /// its digest reads all that it is made from.
  func digest(
    _ members: ReachableMembers, make: () -> ContentDigest?
  ) -> ContentDigest? {
    if node == nil, ReadTracker.isTracking { return make() }
    ReadTracker.note(node?.key)
    let identifier = ObjectIdentifier(members)
    if let found = known.withLock({ $0.first { $0.members == identifier }?.digest }) {
      return found
    }
    // A view that is nested too deep here may stand less deep elsewhere.
    guard let digest = Tracked(node, make).unnoted else { return nil }
    known.withLock { known in
      // There are as many of these lists as of things on a site, and each has few digests.
      known.reserveCapacity(known.count + 1)
      known.append((identifier, digest))
    }
    return digest
  }
}

/// Writes values as bytes that no other value gives: each with its kind, and its length or its end.
private struct ValueDigestWriter {
  let members: ReachableMembers
  private var bytes: [UInt8] = []
  private var depth = 0
  private var isWhole = true

  init(members: ReachableMembers) {
    self.members = members
    bytes.reserveCapacity(4096)
  }

  /// The digest of what is written here, of which no byte stays: what a shared view holds is written
  /// behind what holds the view, into the same memory. Nil where not all of it has one.
  mutating func digest(_ write: (inout Self) -> Void) -> ContentDigest? {
    let (start, wasWhole) = (bytes.count, isWhole)
    isWhole = true
    write(&self)
    let digest = isWhole ? ContentDigest(of: bytes[start...]) : nil
    bytes.removeLast(bytes.count - start)
    isWhole = wasWhole
    return digest
  }

  private enum Kind: UInt8 {
    case nothing, yes, no, int, double, string, markup, json, list, tuple, dictionary, object
    case shared
  }

  mutating func append(_ value: Value) {
    depth += 1
    defer { depth -= 1 }
    guard depth <= ValueDigest.maximumDepth else {
      isWhole = false
      return
    }
    switch value {
    case .none: append(.nothing)
    case .bool(let value): append(value ? .yes : .no)
    case .int(let value): append(.int, UInt64(bitPattern: Int64(value)))
    case .double(let value): append(.double, value.bitPattern)
    case .string(let text):
      append(.string)
      append(text: text)
    case .markup(let markup):
      append(.markup)
      append(text: markup.bytes)
    case .json(let fragment):
      append(.json)
      append(text: fragment.bytes)
    case .list(let elements): append(.list, elements)
    case .tuple(let elements): append(.tuple, elements)
    case .sequence(let sequence): append(.list, sequence.elements)
    case .dict(let dictionary):
      append(.dictionary, UInt64(dictionary.count))
      for entry in dictionary.entries {
        append(entry.key)
        append(entry.value)
      }
    case .object(let view): append(view)
    case .undefined, .reference: isWhole = false
    }
  }

  private mutating func append(_ view: ObjectView) {
    guard let shared = view.digests else {
      append(.object)
      appendMembers(of: view)
      return
    }
    append(.shared)
    let digest = shared.digest(members) {
      self.digest { $0.appendMembers(of: view) { !$0.apart.contains($1) } }
    }
    guard let digest else {
      isWhole = false
      return
    }
    digest.append(to: &bytes)
    if !view.index.apart.isEmpty { appendMembers(of: view) { $0.apart.contains($1) } }
  }

  private mutating func appendMembers(
    of view: ObjectView, where isWanted: (MemberIndex, Int) -> Bool = { _, _ in true }
  ) {
    append(text: view.typeName)
    for member in members.positions(in: view.index) where isWanted(view.index, member) {
      append(view.read(member))
    }
  }

  private mutating func append(_ kind: Kind, _ elements: [Value]) {
    append(kind, UInt64(elements.count))
    for element in elements { append(element) }
  }

  private mutating func append(_ kind: Kind, _ number: UInt64) {
    append(kind)
    append(number)
  }

  private mutating func append(_ kind: Kind) { bytes.append(kind.rawValue) }

  private mutating func append(_ number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func append(text: String) {
    append(UInt64(text.utf8.count))
    bytes += text.utf8
  }

  private mutating func append(text: [UInt8]) {
    append(UInt64(text.count))
    bytes += text
  }
}
