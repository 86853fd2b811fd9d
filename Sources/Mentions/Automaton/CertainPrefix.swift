/// What a name is looked up by in a `PrefixFilter`: its first bytes in a text.
struct CertainPrefix {
  /// The bytes, the first lowest.
  let window: UInt64
  let count: Int

  /// The prefixes of a name with this key: more than one if its first bytes may vary.
  static func prefixes(of key: [UInt8]) -> [CertainPrefix] {
    guard let first = key.first else { return [] }
    if ASCII.isLetter(first) {
      return [CertainPrefix(key.prefix(8).prefix(while: ASCII.isLetter))]
    }
    var bytes: [UInt8] = []
    for symbol in key.prefix(8) {
      // A gap may be a run, and both may take several bytes: only the first of them is certain.
      if symbol == TextSymbol.gap { return TextSymbol.gapLeads.flatMap { even(bytes + [$0]) } }
      if symbol == ASCII.apostrophe {
        return TextSymbol.apostropheLeads.flatMap { even(bytes + [$0]) }
      }
      bytes.append(symbol)
    }
    return even(bytes)
  }

  /// The longest prefix of an even length; of a single byte, it with every byte after it.
  private static func even(_ bytes: [UInt8]) -> [CertainPrefix] {
    guard bytes.count == 1 else { return [CertainPrefix(bytes.prefix(bytes.count & ~1))] }
    return (0...255).map { CertainPrefix((bytes + [$0])[...]) }
  }
}

extension CertainPrefix {
  private init(_ bytes: ArraySlice<UInt8>) {
    var window: UInt64 = 0
    for byte in bytes.reversed() { window = window << 8 | UInt64(byte) }
    self.init(window: window, count: bytes.count)
  }
}
