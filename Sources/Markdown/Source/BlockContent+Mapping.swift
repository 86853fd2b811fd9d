import CCmarkGFM

extension BlockContent {
  /// Finds a paragraph's lines, or an underlined heading's, among the source lines from `first` to
  /// `last`: at the end, for definitions of links were cut off the beginning.
  mutating func mapLines(in sourceLines: SourceLines, first: Int, last: Int) {
    let count = lineStarts.count
    // An underline belongs to the block but not to its content; few blocks need the second try.
    for start in [last - count + 1, last - count, last - count - 1, first] where start >= first {
      if let found = linesFound(in: sourceLines, from: start) {
        lines = found
        return
      }
    }
  }

  private func linesFound(in sourceLines: SourceLines, from start: Int) -> [ContentLine]? {
    var found: [ContentLine] = []
    found.reserveCapacity(lineStarts.count)
    for index in lineStarts.indices {
      guard let source = sourceLines.range(ofLine: start + index) else { return nil }
      let content = range(ofLine: index)
      guard
        let begin = matcher.matchBackwards(
          content, sourceEnd: source.upperBound, floor: source.lowerBound)
      else { return nil }
      found.append(ContentLine(content: content, source: begin..<source.upperBound))
    }
    return found
  }

  /// Finds each line of the content in a source line of its own, from `first` on, where both may
  /// have been trimmed.
  mutating func mapTrimmedLines(in sourceLines: SourceLines, first: Int, budget: inout Int) {
    var found: [ContentLine] = []
    for index in lineStarts.indices {
      guard let source = sourceLines.range(ofLine: first + index),
        let line = find(range(ofLine: index), in: source, from: 0, budget: &budget)
      else { return }
      found.append(line)
    }
    lines = found
  }

  /// Finds the content of a block that has one line in `line` of the source, at or behind `from`.
  /// Returns whether it is there.
  mutating func mapSingleLine(in line: Range<Int>, from: Int, budget: inout Int) -> Bool {
    guard let found = find(range(ofLine: 0), in: line, from: from, budget: &budget) else {
      return false
    }
    lines = [found]
    return true
  }

  /// `budget` bounds the bytes compared.
  private func find(
    _ content: Range<Int>, in line: Range<Int>, from: Int, budget: inout Int
  ) -> ContentLine? {
    guard let first = content.isEmpty ? nil : bytes[content.lowerBound] else { return nil }
    let source = matcher.source
    var start = max(from, line.lowerBound)
    while start < line.upperBound, budget > 0 {
      budget -= 1
      let byte = source[start]
      if byte == first || byte == 0 || byte == UInt8(ascii: "\\"),
        let end = matcher.match(content, at: start, sourceEnd: line.upperBound)
      {
        return ContentLine(content: content, source: start..<end)
      }
      if byte == first { budget -= min(content.count, 64) }
      start += 1
    }
    return nil
  }
}
