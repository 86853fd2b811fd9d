/// Where the lines of a file begin, to turn an offset into a line and a column.
package struct LineIndex: Sendable {
  /// A place as people and editors count it: both from 1, the column in characters.
  package struct Place: Sendable, Hashable {
    package let line: Int
    package let column: Int
  }

  private let bytes: [UInt8]
  private let starts: [Int]

  /// Cost: one pass over the bytes.
  package init(_ bytes: [UInt8]) {
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    self.bytes = bytes
    self.starts = starts
  }

  package var lineCount: Int { starts.count }

  package func place(of offset: Int) -> Place {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineNumber(of: offset)
    let start = starts[line - 1]
    return Place(line: line, column: characterCount(in: start..<offset) + 1)
  }

  /// The offsets of a line without its line break. `line` counts from 1.
  package func offsets(ofLine line: Int) -> Range<Int> {
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// The part of a line that may be shown with what stands at `offset`: whole characters, at least
  /// as many on either side as a snippet is wide.
  func offsets(ofLine line: Int, around offset: Int) -> Range<Int> {
    let whole = offsets(ofLine: line)
    let margin = 4 * SourceSnippet.maximumWidth
    let offset = min(max(offset, whole.lowerBound), whole.upperBound)
    var start = max(whole.lowerBound, offset - margin)
    while start > whole.lowerBound, Self.isContinuation(bytes[start]) { start -= 1 }
    var end = min(whole.upperBound, offset + margin)
    while end < whole.upperBound, Self.isContinuation(bytes[end]) { end += 1 }
    return start..<end
  }

  func text(in range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func lineNumber(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// Unicode scalars, not bytes: an editor's column does not depend on the encoding.
  func characterCount(in range: Range<Int>) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var count = 0
      for offset in range where !Self.isContinuation(bytes[offset]) { count &+= 1 }
      return count
    }
  }

  /// Whether the byte belongs to a character that began before it.
  @inline(__always)
  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0b1100_0000 == 0b1000_0000 }
}
