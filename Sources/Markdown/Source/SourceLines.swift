/// Where the lines of a source lie, as cmark counts them: ended by `\n`, `\r\n` or a lone `\r`.
struct SourceLines {
  private let starts: [Int]
  private let source: UnsafeBufferPointer<UInt8>

  /// Cost: one pass over the bytes.
  init(_ source: UnsafeBufferPointer<UInt8>) {
    var starts = [0]
    var position = 0
    let (feed, carriage) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    while true {
      position = ByteSearch.first(feed, or: carriage, in: source, from: position)
      guard position < source.count else { break }
      let isPair =
        source[position] == carriage && position + 1 < source.count && source[position + 1] == feed
      position += isPair ? 2 : 1
      starts.append(position)
    }
    self.starts = starts
    self.source = source
  }

  var count: Int { starts.count }

  /// A line, counted from 1, without its end; nil where there is no such line.
  func range(ofLine line: Int) -> Range<Int>? {
    guard line >= 1, line <= starts.count else { return nil }
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : source.count
    while end > start,
      source[end - 1] == UInt8(ascii: "\n") || source[end - 1] == UInt8(ascii: "\r")
    {
      end -= 1
    }
    return start..<end
  }

  /// From the first line to the last without white space at the ends, clamped to what there is.
  func range(ofLines lines: ClosedRange<Int>) -> Range<Int> {
    let first = range(ofLine: min(max(lines.lowerBound, 1), starts.count)) ?? 0..<0
    let last = range(ofLine: min(max(lines.upperBound, 1), starts.count)) ?? first
    var (start, end) = (first.lowerBound, max(first.lowerBound, last.upperBound))
    while start < end, ASCII.isSpace(source[start]) { start += 1 }
    while end > start, ASCII.isSpace(source[end - 1]) { end -= 1 }
    return start..<end
  }
}
