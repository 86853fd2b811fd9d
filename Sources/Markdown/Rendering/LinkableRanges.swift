/// Collects the ranges of running text, joining those between which nothing was written but the
/// line breaks of a paragraph.
struct LinkableRanges {
  private var ranges: [Range<Int>] = []
  private var start = 0
  private var end = 0
  /// Where the text may go on after a line break; -1 where there was none.
  private var resumesAt = -1

  /// Text was written at `range` of the HTML.
  @inline(__always)
  mutating func add(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    if end > start, range.lowerBound == end || range.lowerBound == resumesAt {
      end = range.upperBound
    } else {
      close()
      start = range.lowerBound
      end = range.upperBound
    }
  }

  /// A line break of a paragraph was written at `range`.
  @inline(__always)
  mutating func addBreak(_ range: Range<Int>) {
    if range.lowerBound == end || range.lowerBound == resumesAt { resumesAt = range.upperBound }
  }

  /// What follows does not go on from what was added, even where it adjoins it.
  mutating func close() {
    if end > start { ranges.append(start..<end) }
    (start, end, resumesAt) = (0, 0, -1)
  }

  mutating func finish() -> [Range<Int>] {
    close()
    return ranges
  }
}
