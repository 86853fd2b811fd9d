import CCmarkGFM

/// Follows a text node's literal along the content that it was parsed from: a backslash escape or
/// an entity there is longer than what it stands for.
struct TextAlignment {
  private let content: UnsafeBufferPointer<UInt8>
  private let literal: UnsafeBufferPointer<UInt8>
  private var read = 0
  private(set) var offset: Int

  init(
    literal: UnsafeBufferPointer<UInt8>, content: UnsafeBufferPointer<UInt8>, start: Int
  ) {
    self.literal = literal
    self.content = content
    offset = start
  }

  /// Goes on to `target` in the literal; false where the two do not fit.
  mutating func advance(to target: Int) -> Bool {
    while read < target {
      guard step() else { return false }
    }
    return read == target
  }

  /// Whether the literal's bytes from here to `end` stand in the content as they are, unescaped.
  func isVerbatim(to end: Int) -> Bool {
    let length = end - read
    guard length >= 0, end <= literal.count, offset + length <= content.count else { return false }
    return content[offset..<offset + length].elementsEqual(literal[read..<end])
  }

  private mutating func step() -> Bool {
    guard read < literal.count, offset < content.count else { return false }
    let (have, want) = (content[offset], literal[read])
    if have == UInt8(ascii: "\\"), offset + 1 < content.count,
      ASCII.isPunctuation(content[offset + 1]), content[offset + 1] == want
    {
      (offset, read) = (offset + 2, read + 1)
      return true
    }
    if have == UInt8(ascii: "&"), let length = entityLength() {
      offset += length
      read += UTF8Scalar.decode(literal, at: read).length
      return true
    }
    guard have == want else { return false }
    (offset, read) = (offset + 1, read + 1)
    return true
  }

  /// The length of the entity that starts here, if what it looks like is not literally the text.
  private func entityLength() -> Int? {
    let limit = min(content.count, offset + 40)
    guard let end = content[offset..<limit].firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let length = end + 1 - offset
    return isVerbatim(to: read + length) ? nil : length
  }
}

extension BlockContent {
  /// Where a text node begins in the content; nil where that is not known.
  mutating func align(_ node: CmarkNode, budget: inout Int) -> TextAlignment? {
    let literal = cmark_view_literal(node).buffer
    let line = Int(cmark_view_start_line(node))
    guard line > 0 else { return nil }
    for uncounted in uncountedBreaks..<uncountedBreaks + 64 {
      guard
        let start = offset(
          line: line, column: Int(cmark_view_start_column(node)) - 1, uncounted: uncounted)
      else { return nil }
      budget -= literal.count
      guard budget > 0 else { return nil }
      var trial = TextAlignment(literal: literal, content: bytes, start: start)
      if trial.advance(to: literal.count) {
        uncountedBreaks = uncounted
        return TextAlignment(literal: literal, content: bytes, start: start)
      }
    }
    return nil
  }
}
