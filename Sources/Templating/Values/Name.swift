/// A member name with its hash, so that looking it up hashes nothing and allocates nothing.
package struct Name: Sendable, Hashable {
  package let text: String
  package let hash: UInt64

  package init(_ text: String) {
    self.text = text
    self.hash = Name.hash(of: text)
  }

  /// FNV-1a over the UTF-8 bytes: names are short, and a template's are hashed once.
  package static func hash(of text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return hash ^ (hash >> 32)
  }

  package static func == (left: Name, right: Name) -> Bool {
    left.hash == right.hash && left.text == right.text
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(hash)
  }
}
