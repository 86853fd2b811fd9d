/// One way in which a name is written in HTML, compiled for matching.
///
/// A name has a form for each normalisation (NFC, NFD) and, where it begins with a small letter, for
/// each case of that letter.
struct NameForm: Sendable, Hashable {
  /// The bytes to expect. Three of them stand for more than themselves: a space for any gap between
  /// words, a hyphen for any hyphen, an apostrophe for any apostrophe.
  let spelling: [UInt8]

  /// The symbols that the automaton reads for this form; other forms may share them, so whoever
  /// finds the key still compares the spelling.
  var key: [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(spelling.count)
    for byte in spelling {
      let symbol = byte == ASCII.hyphen ? TextSymbol.gap : byte
      if symbol == TextSymbol.gap, key.last == TextSymbol.gap { continue }
      key.append(symbol)
    }
    return key
  }
}
