/// A member name with its hashes, so that looking it up hashes nothing and allocates nothing.
package struct Name: Sendable, Hashable {
  /// What tells a name from others: two hashes, which names that differ do not share by chance.
  ///
  /// Unlike the text it is compared and copied without counting a reference.
  package struct Key: Sendable, Hashable {
    /// That of `Name.hash(of:)`.
    let hash: UInt64
    private let check: UInt64

    init(_ text: String) {
      hash = Name.hash(of: text)
      var check: UInt64 = 0
      for byte in text.utf8 { check = (check &+ UInt64(byte) &+ 1) &* 0x9E37_79B9_7F4A_7C15 }
      self.check = check ^ (check >> 29)
    }
  }

  package let text: String
  package let key: Key

  package init(_ text: String) {
    self.text = text
    key = Key(text)
  }

  var hash: UInt64 { key.hash }

  /// FNV-1a over the UTF-8 bytes: names are short, and a template's are hashed once.
  package static func hash(of text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return hash ^ (hash >> 32)
  }

  package static func == (left: Name, right: Name) -> Bool { left.key == right.key }

  package func hash(into hasher: inout Hasher) { hasher.combine(key.hash) }
}
