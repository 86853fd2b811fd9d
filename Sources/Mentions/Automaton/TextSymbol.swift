/// How running text is read by the automaton: byte by byte, but that the ways to write a gap between
/// words, or an apostrophe, count as one symbol each.
///
/// A hyphen is a gap too, for "Trainium-2" is "Trainium 2"; whether the name asked for a hyphen is
/// settled when its spelling is compared.
enum TextSymbol {
  static let gap = ASCII.space

  /// The bytes that a gap, or an apostrophe, may begin with.
  static let gapLeads: [UInt8] = [
    ASCII.space, ASCII.tab, ASCII.newline, ASCII.carriageReturn, ASCII.hyphen, 0xC2, 0xE2,
  ]
  static let apostropheLeads: [UInt8] = [ASCII.apostrophe, 0xCA, 0xE2]

  /// The symbol at `position`, and the number of its bytes; `position < end <= text.count`.
  @inline(__always)
  static func read(
    at position: Int, before end: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> (symbol: UInt8, length: Int) {
    let byte = text[position]
    if byte < 0x80 {
      switch byte {
      case ASCII.tab, ASCII.newline, ASCII.carriageReturn, ASCII.hyphen: return (gap, 1)
      default: return (byte, 1)
      }
    }
    guard byte == 0xC2 || byte == 0xCA || byte == 0xE2 else { return (byte, 1) }
    let second = position + 1 < end ? text[position + 1] : 0
    if byte == 0xC2 { return second == 0xA0 ? (gap, 2) : (byte, 1) }
    if byte == 0xCA { return second == 0xBC ? (ASCII.apostrophe, 2) : (byte, 1) }
    guard second == 0x80, position + 2 < end else { return (byte, 1) }
    let third = text[position + 2]
    if isSpace(third) || isHyphen(third) { return (gap, 3) }
    return third == 0x99 ? (ASCII.apostrophe, 3) : (byte, 1)
  }

  /// The length of the gap that ends at `position`: one hyphen, or a run of spaces with at most one
  /// line break. 0 if none.
  static func gapLength(
    before position: Int, notBefore lowerBound: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let hyphen = hyphenLength(before: position, notBefore: lowerBound, in: text)
    if hyphen > 0 { return hyphen }
    var start = position
    var lineBreaks = 0
    while start > lowerBound {
      let byte = text[start - 1]
      if byte == ASCII.space || byte == ASCII.tab || byte == ASCII.carriageReturn {
        start -= 1
      } else if byte == ASCII.newline {
        lineBreaks += 1
        start -= 1
      } else if byte == 0xA0, start - 2 >= lowerBound, text[start - 2] == 0xC2 {
        start -= 2
      } else if isSpace(byte), isGeneralPunctuation(start, lowerBound, text) {
        start -= 3
      } else {
        break
      }
    }
    return lineBreaks <= 1 ? position - start : 0
  }

  static func hyphenLength(
    before position: Int, notBefore lowerBound: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Int {
    guard position > lowerBound else { return 0 }
    let byte = text[position - 1]
    if byte == ASCII.hyphen { return 1 }
    return isHyphen(byte) && isGeneralPunctuation(position, lowerBound, text) ? 3 : 0
  }

  static func apostropheLength(
    before position: Int, notBefore lowerBound: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Int {
    guard position > lowerBound else { return 0 }
    let byte = text[position - 1]
    if byte == ASCII.apostrophe { return 1 }
    if byte == 0xBC { return position - 2 >= lowerBound && text[position - 2] == 0xCA ? 2 : 0 }
    return byte == 0x99 && isGeneralPunctuation(position, lowerBound, text) ? 3 : 0
  }

  static func apostropheLength(
    at position: Int, before end: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Int {
    guard position < end else { return 0 }
    let (symbol, length) = read(at: position, before: end, in: text)
    return symbol == ASCII.apostrophe ? length : 0
  }

  /// U+2000...U+200A and U+202F, by the last byte after E2 80.
  private static func isSpace(_ third: UInt8) -> Bool {
    third <= 0x8A && third >= 0x80 || third == 0xAF
  }

  /// U+2010 and U+2011, by the last byte after E2 80.
  private static func isHyphen(_ third: UInt8) -> Bool { third == 0x90 || third == 0x91 }

  private static func isGeneralPunctuation(
    _ end: Int, _ lowerBound: Int, _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    end - 3 >= lowerBound && text[end - 2] == 0x80 && text[end - 3] == 0xE2
  }
}
