import Digests

/// The digest of a value and of all that a template can reach from it: equal digests give equal
/// renderings.
package enum ValueDigest {
  /// Values are nested no deeper than this.
  static let maximumDepth = 64

  /// Nil where the value has no digest: it holds what lives in one rendering alone, or it is nested
  /// too deep.
  package static func of(_ value: Value, reading members: ReachableMembers) -> ContentDigest? {
    var writer = ValueDigestWriter(members: members)
    return writer.digest { $0.append(value) }?.digest
  }
}

/// Writes values as bytes that no other value gives: each with its kind, and its length or its end.
private struct ValueDigestWriter {
  let members: ReachableMembers
  private var bytes: [UInt8] = []
  private var depth = 0
  private var isWhole = true
  /// Those of the views that were written since a digest was begun.
  private var kinds = ViewKinds()

  init(members: ReachableMembers) {
    self.members = members
    bytes.reserveCapacity(4096)
  }

  /// The digest of what is written here, of which no byte stays: what a shared view holds is written
  /// behind what holds the view, into the same memory. Nil where not all of it has one.
  mutating func digest(
    _ write: (inout Self) -> Void
  ) -> (digest: ContentDigest, kinds: ViewKinds)? {
    let (start, wasWhole, outerKinds) = (bytes.count, isWhole, kinds)
    isWhole = true
    kinds = ViewKinds()
    write(&self)
    let made = isWhole ? (digest: ContentDigest(of: bytes[start...]), kinds: kinds) : nil
    bytes.removeLast(bytes.count - start)
    isWhole = wasWhole
    kinds = outerKinds
    return made
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
    let made = shared.digest(members) {
      self.digest { $0.appendMembers(of: view) { !$0.apart.contains($1) } }
    }
    guard let made else {
      isWhole = false
      return
    }
    made.digest.append(to: &bytes)
    kinds.formUnion(made.kinds)
    if !view.index.apart.isEmpty { appendMembers(of: view) { $0.apart.contains($1) } }
  }

  private mutating func appendMembers(
    of view: ObjectView, where isWanted: (MemberIndex, Int) -> Bool = { _, _ in true }
  ) {
    append(text: view.typeName)
    kinds.insert(view.index.kind)
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
    var text = text
    text.withUTF8 { utf8 in
      append(UInt64(utf8.count))
      bytes.append(contentsOf: utf8)
    }
  }

  private mutating func append(text: [UInt8]) {
    append(UInt64(text.count))
    bytes += text
  }
}
