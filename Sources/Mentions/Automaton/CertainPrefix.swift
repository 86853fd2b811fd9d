/// The first bytes, at most eight, of a name in a text, as far as they are certain.
struct CertainPrefix {
  /// The bytes, the first lowest.
  let window: UInt64
  let count: Int
  /// Whether the name ends with them, and no letter, digit or underscore may follow.
  let isName: Bool

  /// The beginnings that a name with this key may have.
  static func prefixes(of key: [UInt8]) -> [CertainPrefix] {
    var window: UInt64 = 0
    var count = 0
    var leads: [UInt8]?
    for symbol in key.prefix(8) {
      // A gap may be a run, and both may take several bytes: only the first of them is certain.
      if symbol == TextSymbol.gap { leads = TextSymbol.gapLeads }
      if symbol == ASCII.apostrophe { leads = TextSymbol.apostropheLeads }
      if leads != nil { break }
      window |= UInt64(symbol) << (8 * UInt64(count))
      count += 1
    }
    var prefixes: [CertainPrefix] = []
    if let leads {
      prefixes = leads.map { lead in
        CertainPrefix(
          window: window | UInt64(lead) << (8 * UInt64(count)), count: count + 1, isName: false)
      }
    } else {
      // Beside a letter or symbol beyond ASCII a word may begin.
      let isName = count == key.count && count < 8 && (key.last ?? 0) < 0x80
      prefixes = [CertainPrefix(window: window, count: count, isName: isName)]
    }
    return prefixes
      + prefixes.compactMap { prefix in
        guard let first = key.first, first &- 0x61 < 26 else { return nil }
        return CertainPrefix(
          window: prefix.window & ~0x20, count: prefix.count, isName: prefix.isName)
      }
  }
}
