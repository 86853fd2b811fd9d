/// One token of a date in words.
struct WordToken: Sendable {
  enum Kind: Sendable {
    case word([DateWord])
    case number(Int, digits: Int)
    /// `-`, `–`, `—`, `−` and their likes.
    case dash
    case comma, colon, slash, apostrophe, ampersand, questionMark
    /// A word that no date has, or another character.
    case other
  }

  let kind: Kind
  let range: Range<Int>
  /// Nothing stands between it and the token before.
  let isAdjacent: Bool
}

/// Cuts a text into tokens. Stops at `limit` tokens: no date has so many.
struct WordTokenizer {
  let bytes: [UInt8]
  let lexicon: DateLexicon
  private let end: Int
  private var offset: Int

  private static let limit = 48

  init(_ bytes: [UInt8], in range: Range<Int>, lexicon: DateLexicon) {
    self.bytes = bytes
    self.lexicon = lexicon
    self.offset = range.lowerBound
    self.end = range.upperBound
  }

  mutating func tokens() -> [WordToken] {
    var tokens: [WordToken] = []
    while tokens.count < Self.limit {
      let before = offset
      skipSpaces()
      guard offset < end else { break }
      let start = offset
      let isAdjacent = before == start && !tokens.isEmpty
      let kind = token()
      tokens.append(WordToken(kind: kind, range: start..<offset, isAdjacent: isAdjacent))
    }
    return tokens
  }

  /// Where the first token begins that no date in words has; the text's end where there is none.
  mutating func foreignTextOffset() -> Int {
    while true {
      skipSpaces()
      guard offset < end else { return end }
      let start = offset
      if case .other = token() { return start }
    }
  }

  private mutating func token() -> WordToken.Kind {
    let byte = bytes[offset]
    if byte.decimalDigit != nil { return number() }
    if byte.isASCIILetter || isLetterBeyondASCII { return word() }
    if let width = dashWidth() {
      offset += width
      return .dash
    }
    if startsWith(0xE2, 0x80, 0x99) || startsWith(0xE2, 0x80, 0x98) {
      offset += 3
      return .apostrophe
    }
    offset += 1
    switch byte {
    case UInt8(ascii: ","): return .comma
    case UInt8(ascii: ":"): return .colon
    case UInt8(ascii: "/"): return .slash
    case UInt8(ascii: "'"): return .apostrophe
    case UInt8(ascii: "&"): return .ampersand
    case UInt8(ascii: "?"): return .questionMark
    default:
      while offset < end, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      return .other
    }
  }

  private mutating func number() -> WordToken.Kind {
    let start = offset
    var value = 0
    while offset < end, let digit = bytes[offset].decimalDigit {
      // Numbers of more than nine digits are in no date; they only must not overflow.
      if offset - start < 9 { value = value * 10 + digit }
      offset += 1
    }
    return .number(value, digits: offset - start)
  }

  /// Letters, with the full stops of an abbreviation in or after them.
  private mutating func word() -> WordToken.Kind {
    var spelling: [UInt8] = []
    var isBeyondASCII = false
    while offset < end {
      let byte = bytes[offset]
      if byte.isASCIILetter {
        spelling.append(byte | 0x20)
      } else if isLetterBeyondASCII {
        isBeyondASCII = true
        spelling.append(byte)
        while offset + 1 < end, bytes[offset + 1] & 0xC0 == 0x80 {
          offset += 1
          spelling.append(bytes[offset])
        }
      } else if byte != UInt8(ascii: ".") {
        break
      }
      offset += 1
    }
    guard spelling.count <= lexicon.longestWord else { return .other }
    var text = String(decoding: spelling, as: UTF8.self)
    if isBeyondASCII { text = text.lowercased() }
    let meanings = lexicon.meanings(of: text)
    return meanings.isEmpty ? .other : .word(meanings)
  }

  /// A letter as far as dates need to know: anything beyond ASCII that is no general punctuation,
  /// no Latin-1 sign and no space.
  private var isLetterBeyondASCII: Bool {
    let byte = bytes[offset]
    return byte >= 0xC3 && byte != 0xE2 && !startsWith(0xE3, 0x80, 0x80)
  }

  private mutating func skipSpaces() {
    while offset < end {
      switch bytes[offset] {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      case 0xC2 where startsWith(0xC2, 0xA0): offset += 2
      // The spaces of general punctuation, among them the thin and the narrow no-break one.
      case 0xE2 where isGeneralSpace: offset += 3
      default: return
      }
    }
  }

  private var isGeneralSpace: Bool {
    guard offset + 2 < end, bytes[offset + 1] == 0x80 else { return false }
    return (0x80...0x8B).contains(bytes[offset + 2]) || bytes[offset + 2] == 0xAF
  }

  private func dashWidth() -> Int? {
    if bytes[offset] == UInt8(ascii: "-") { return 1 }
    // U+2010–U+2015 and the minus sign.
    guard offset + 2 < end, bytes[offset] == 0xE2 else { return nil }
    if bytes[offset + 1] == 0x80, (0x90...0x95).contains(bytes[offset + 2]) { return 3 }
    return bytes[offset + 1] == 0x88 && bytes[offset + 2] == 0x92 ? 3 : nil
  }

  private func startsWith(_ sequence: UInt8...) -> Bool {
    guard offset + sequence.count <= end else { return false }
    for (index, byte) in sequence.enumerated() where bytes[offset + index] != byte { return false }
    return true
  }
}
