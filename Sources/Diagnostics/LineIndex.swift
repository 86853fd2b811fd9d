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

  package func text(ofLine line: Int) -> String {
    String(decoding: bytes[offsets(ofLine: line)], as: UTF8.self)
  }

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
  private func characterCount(in range: Range<Int>) -> Int {
    bytes[range].reduce(into: 0) { count, byte in
      if byte & 0b1100_0000 != 0b1000_0000 { count += 1 }
    }
  }
}
