/// Where a name may begin and end in running text: the word boundaries of UAX #29, told for names.
///
/// Inside a word: letter, digit, mark or connector on both sides; a full stop between them
/// ("amazon.com", "GPT-4.5"); a comma between digits; an `@` on either side ("@amazon" is somebody's
/// handle). Boundaries: everything else, hyphens too ("Amazon-backed", "non-Amazon"). Beside a letter
/// of an unspaced script a name may begin and end anywhere. The HTML around a range is read too, where
/// every tag is a boundary because of its `<` or `>`.
enum WordBoundary {
  /// Marks and invisible characters looked past before giving up; real text has two or three.
  static let lookaround = 32

  /// Whether a name may begin at `start`, an offset inside the text.
  static func allowsStart(at start: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard start > 0 else { return true }
    let byte = text[start - 1]
    if isPlainBoundary(byte) { return true }
    // A bare `&` opens an entity, whose letters are no word.
    if byte == ASCII.ampersand || byte == ASCII.at { return false }
    guard let first = ScalarReading.scalar(at: start, in: text) else { return false }
    if first.scalar.isBreak { return true }
    guard let (previous, position) = base(before: start, in: text) else { return true }
    if previous.isWord { return previous.isBreak }
    switch previous {
    case ".":
      guard let joined = base(before: position, in: text)?.scalar else { return true }
      return !joined.isWord || joined.isBreak
    case ",":
      guard first.scalar.isDecimalDigit, let joined = base(before: position, in: text)?.scalar
      else { return true }
      return !joined.isDecimalDigit
    case "'", "\u{2019}":
      return Elision.isBoundary(apostropheAt: position, in: text)
    default: return true
    }
  }

  /// How a name that is `name` ends, or nil if it does not end there.
  static func ending(
    of name: Range<Int>, in text: UnsafeBufferPointer<UInt8>
  ) -> NameEnding? {
    guard name.upperBound < text.count else { return .plain }
    let byte = text[name.upperBound]
    if isPlainBoundary(byte) { return .plain }
    if byte == ASCII.at { return nil }
    guard let last = ScalarReading.scalar(before: name.upperBound, in: text)?.scalar,
      let next = ScalarReading.scalar(at: name.upperBound, in: text)
    else { return nil }
    if next.scalar.isCombining { return nil }
    guard let (following, position, length) = base(after: name.upperBound, in: text) else {
      return .plain
    }
    if following.isWord { return last.isBreak || following.isBreak ? .plain : nil }
    switch following {
    case "." where !last.isBreak:
      guard let joined = base(after: position + length, in: text)?.scalar else { return .plain }
      return joined.isWord && !joined.isBreak ? nil : .plain
    case "," where last.isDecimalDigit:
      let joined = base(after: position + length, in: text)?.scalar
      return joined?.isDecimalDigit == true ? nil : .plain
    default:
      return NameEnding(of: name, apostropheAt: position, in: text)
        ?? (last.isBreak ? .plain : nil)
    }
  }

  /// Whether a byte is a boundary whatever is around it.
  @inline(__always)
  private static func isPlainBoundary(_ byte: UInt8) -> Bool {
    switch byte {
    case ASCII.space, ASCII.newline, ASCII.hyphen, UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ";"):
      true
    default: false
    }
  }

  /// Whether a word scalar begins at `position`.
  static func isWord(at position: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    ScalarReading.scalar(at: position, in: text)?.scalar.isWord ?? false
  }

  /// The scalar that stands before `end`, past the marks and invisible characters that belong to it,
  /// and its offset. Marks without a base stand for themselves.
  static func base(
    before end: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> (scalar: Unicode.Scalar, position: Int)? {
    var position = end
    var found: Unicode.Scalar?
    for _ in 0..<lookaround {
      guard let (scalar, length) = ScalarReading.scalar(before: position, in: text) else { break }
      position -= length
      found = scalar
      if !scalar.isFormat, !scalar.isCombining { break }
    }
    return found.map { ($0, position) }
  }

  /// The scalar that stands at or after `start`, past invisible characters, and where.
  static func base(
    after start: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> (scalar: Unicode.Scalar, position: Int, length: Int)? {
    var position = start
    for _ in 0..<lookaround {
      guard let (scalar, length) = ScalarReading.scalar(at: position, in: text) else { return nil }
      if !scalar.isFormat { return (scalar, position, length) }
      position += length
    }
    return nil
  }
}
