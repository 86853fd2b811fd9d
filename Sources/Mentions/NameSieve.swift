/// Which names may stand in a few texts: of a large registry most cannot, and need not be looked for.
package struct NameSieve: Sendable {
  /// A bit for each hash of three bytes that stand together in a text.
  private var triples = [UInt64](repeating: 0, count: 1 << 10)

  /// Cost: one pass over the bytes.
  package init(_ texts: [[UInt8]]) {
    for text in texts where text.count >= 3 {
      for start in 0..<(text.count - 2) {
        let bit = Self.bit(text[start], text[start + 1], text[start + 2])
        triples[bit >> 6] |= 1 << UInt64(bit & 63)
      }
    }
  }

  /// False where no text holds the name, however it is spelled there.
  package func mayHold(_ name: String) -> Bool {
    guard let probe = NameProbe.bytes(of: name) else { return true }
    return (0..<(probe.count - 2)).allSatisfy { start in
      let bit = Self.bit(probe[start], probe[start + 1], probe[start + 2])
      return triples[bit >> 6] & 1 << UInt64(bit & 63) != 0
    }
  }

  private static func bit(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    let key = UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)
    return Int((key &* 0x9E37_79B1) >> 16)
  }
}
