import Digests
import Synchronization

/// The digest of a value and of all that a template can reach from it: equal digests give equal
/// renderings.
package enum ValueDigest {
  /// Values are nested no deeper than this.
  static let maximumDepth = 64

  /// Nil where the value has no digest: it holds what lives in one rendering alone, or it is nested
  /// too deep.
  package static func of(_ value: Value, reading members: ReachableMembers) -> ContentDigest? {
    var writer = ValueDigestWriter(members: members)
    writer.append(value)
    return writer.digest
  }
}

/// The digests of a view that many pages show, by what of it the pages' templates can read.
final class SharedDigests: Sendable {
  /// No other view of the process has it.
  let serial: UInt64 = SharedDigests.last.add(1, ordering: .relaxed).newValue

  private static let last = Atomic<UInt64>(0)
  private let known = Mutex<[(members: ObjectIdentifier, digest: ContentDigest)]>([])

  func digest(_ members: ReachableMembers) -> ContentDigest? {
    let identifier = ObjectIdentifier(members)
    return known.withLock { $0.first { $0.members == identifier }?.digest }
  }

  func set(_ digest: ContentDigest, _ members: ReachableMembers) {
    known.withLock { $0.append((ObjectIdentifier(members), digest)) }
  }
}

/// Writes values as bytes that no other value gives: each with its kind, and its length or its end.
private struct ValueDigestWriter {
  let members: ReachableMembers
  private var bytes: [UInt8] = []
  private var depth = 0
  private var isWhole = true

  init(members: ReachableMembers, depth: Int = 0) {
    self.members = members
    self.depth = depth
  }

  var digest: ContentDigest? { isWhole ? ContentDigest(of: bytes) : nil }

  private enum Kind: UInt8 {
    case nothing, yes, no, int, double, string, markup, list, tuple, dictionary, object, shared
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
    if let known = shared.digest(members) {
      known.append(to: &bytes)
      return
    }
    var inner = ValueDigestWriter(members: members, depth: depth)
    inner.appendMembers(of: view)
    guard let digest = inner.digest else {
      isWhole = false
      return
    }
    shared.set(digest, members)
    digest.append(to: &bytes)
  }

  private mutating func appendMembers(of view: ObjectView) {
    append(text: view.typeName)
    for member in members.positions(in: view.index) { append(view.read(member)) }
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
