import CCmarkGFM

/// The text that a block's inlines were parsed from, and where each of its lines lies in the
/// source.
struct BlockContent {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Offsets at which the content's lines begin; never empty.
  let lineStarts: [Int]
  /// The source line that cmark counts the inlines' lines from.
  let startLine: Int
  /// What the inlines' columns are shifted by.
  let columnShift: Int
  /// As many as there are lines, or none where the content was not found in the source.
  var lines: [ContentLine] = []
  let matcher: ContentMatcher
  /// The last inline that was found ends here; the next one is not before it.
  var cursor = 0
  /// Line breaks so far that cmark did not count, as those inside code spans and link titles.
  var uncountedBreaks = 0
  /// The last offset that was found in a line that is not verbatim.
  private var walked: (content: Int, source: Int)?

  init(of node: CmarkNode, isTableCell: Bool, source: UnsafeBufferPointer<UInt8>) {
    bytes = cmark_view_content(node).buffer
    startLine = Int(cmark_view_start_line(node))
    columnShift = Int(cmark_view_block_offset(node))
    matcher = ContentMatcher(content: bytes, source: source, isTableCell: isTableCell)
    var starts = [0]
    let feed = UInt8(ascii: "\n")
    var position = ByteSearch.first(feed, or: feed, in: bytes, from: 0)
    while position + 1 < bytes.count {
      starts.append(position + 1)
      position = ByteSearch.first(feed, or: feed, in: bytes, from: position + 1)
    }
    lineStarts = starts
  }

  /// A content line without its line break.
  func range(ofLine index: Int) -> Range<Int> {
    let start = lineStarts[index]
    var end = index + 1 < lineStarts.count ? lineStarts[index + 1] : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    return start..<end
  }

  /// The content offset of what cmark says is at `line` and `column` (from 0), when `uncounted`
  /// line breaks before it were not counted.
  func offset(line: Int, column: Int, uncounted: Int) -> Int? {
    let index = line - startLine + uncounted
    guard index >= 0, index < lineStarts.count else { return nil }
    let (offset, overflow) = lineStarts[index].addingReportingOverflow(column - columnShift)
    return !overflow && offset >= 0 && offset <= bytes.count ? offset : nil
  }

  /// The source range of a content range; nil where the content was not found in the source.
  mutating func sourceRange(of range: Range<Int>) -> Range<Int>? {
    guard let start = sourceOffset(of: range.lowerBound),
      let end = sourceOffset(of: range.upperBound), start <= end
    else { return nil }
    return start..<end
  }

  private mutating func sourceOffset(of offset: Int) -> Int? {
    guard let line = line(at: offset) else { return nil }
    let clamped = min(offset, line.content.upperBound)
    if line.isVerbatim { return line.source.lowerBound + clamped - line.content.lowerBound }
    var (c, s) = (line.content.lowerBound, line.source.lowerBound)
    if let walked, line.content.contains(walked.content), walked.content <= clamped {
      (c, s) = walked
    }
    while c < clamped {
      guard
        let step = matcher.step(
          c, s, end: line.content.upperBound, sourceEnd: line.source.upperBound)
      else { return nil }
      c += step.content
      s += step.source
    }
    walked = (c, s)
    return s
  }

  private func line(at offset: Int) -> ContentLine? {
    var (low, high) = (0, lines.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].content.lowerBound <= offset { low = middle } else { high = middle }
    }
    return low < lines.count ? lines[low] : nil
  }
}
