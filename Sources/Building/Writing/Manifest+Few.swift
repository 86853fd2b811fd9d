/// A manifest of which few files are asked for: the lines of all others stay as they stand.
extension Manifest {
  /// Nil where the bytes are no manifest, or one of the files is not in it.
  ///
  /// Cost: the look at all bytes that tells whether they are whole, and for each file a few lines.
  init?(_ bytes: [UInt8], few paths: some Sequence<OutputPath>) {
    guard let lines = Self.lines(of: bytes) else { return nil }
    let order = paths.sorted()
    var records: [OutputPath: Record] = [:]
    var others: [ArraySlice<UInt8>] = []
    var end = lines.startIndex
    for path in order {
      guard let found = Self.line(of: path, in: lines[end...]) else { return nil }
      records[path] = found.record
      others.append(lines[end..<found.line.lowerBound])
      end = found.line.upperBound
    }
    others.append(lines[end...])
    self.init(records: records, order: order, others: others)
  }

  /// The line of a file, up to where the next one begins.
  private static func line(
    of path: OutputPath, in lines: ArraySlice<UInt8>
  ) -> (line: Range<Int>, record: Record)? {
    // Between these two places, both the beginnings of lines, the file's own begins.
    var (low, high) = (lines.startIndex, lines.endIndex)
    while low < high {
      let middle =
        lines[low..<(low + (high - low) / 2)].lastIndex(of: newline).map { $0 + 1 } ?? low
      guard let end = lines[middle...].firstIndex(of: newline),
        let (other, record) = record(lines[middle..<end])
      else { return nil }
      if other == path { return (middle..<(end + 1), record) }
      if other < path { low = end + 1 } else { high = middle }
    }
    return nil
  }

  private static var newline: UInt8 { UInt8(ascii: "\n") }
}
