/// Where one line of a block's content lies in the source.
///
/// cmark strips a block's prefixes off each line and puts the rest together as the content that
/// inlines are parsed from, so a content line is a stretch of a source line, but that a NUL has
/// become U+FFFD and, in a table cell, `\|` has become `|`.
struct ContentLine {
  let content: Range<Int>
  let source: Range<Int>

  /// Byte for byte the same, so that an offset is found by subtraction.
  var isVerbatim: Bool { content.count == source.count }
}

/// Compares content with source under the two replacements.
struct ContentMatcher {
  let content: UnsafeBufferPointer<UInt8>
  let source: UnsafeBufferPointer<UInt8>
  let isTableCell: Bool

  /// One step at content offset `c` and source offset `s`: how far each goes on, or nil where they
  /// differ.
  @inline(__always)
  func step(_ c: Int, _ s: Int, end: Int, sourceEnd: Int) -> (content: Int, source: Int)? {
    guard s < sourceEnd else { return nil }
    let (want, have) = (content[c], source[s])
    if isTableCell, want == UInt8(ascii: "|"), have == UInt8(ascii: "\\") {
      return s + 1 < sourceEnd && source[s + 1] == want ? (1, 2) : nil
    }
    if want == have { return (1, 1) }
    if have == 0, want == 0xEF, c + 2 < end, content[c + 1] == 0xBF, content[c + 2] == 0xBD {
      return (3, 1)
    }
    return nil
  }

  /// The end in the source of `range` of the content when it begins at `start`.
  func match(_ range: Range<Int>, at start: Int, sourceEnd: Int) -> Int? {
    var (c, s) = (range.lowerBound, start)
    while c < range.upperBound {
      guard let step = step(c, s, end: range.upperBound, sourceEnd: sourceEnd) else { return nil }
      c += step.content
      s += step.source
    }
    return s
  }

  /// Where `range` of the content begins in the source when it ends at `sourceEnd`.
  func matchBackwards(_ range: Range<Int>, sourceEnd: Int, floor: Int) -> Int? {
    let begin = sourceEnd - range.count
    if begin >= floor, let content = content.baseAddress, let source = source.baseAddress,
      ByteSearch.equal(content + range.lowerBound, source + begin, count: range.count)
    {
      return begin
    }
    var (c, s) = (range.upperBound, sourceEnd)
    while c > range.lowerBound {
      guard s > floor else { return nil }
      s -= 1
      if content[c - 1] == source[s] {
        c -= 1
      } else if source[s] == 0, c - 3 >= range.lowerBound, content[c - 1] == 0xBD,
        content[c - 2] == 0xBF, content[c - 3] == 0xEF
      {
        c -= 3
      } else {
        return nil
      }
    }
    return s
  }
}
