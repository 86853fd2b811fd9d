import CCmarkGFM

extension BlockContent {
  /// How many uncounted line breaks a column is tried with, beyond those known of.
  private static let tries = 64

  /// The places in the content that cmark's line and column may mean, the likeliest first.
  private func candidates(
    line: Int, column: Int
  ) -> some Sequence<(offset: Int, uncounted: Int)> {
    let upper = min(uncountedBreaks + Self.tries, max(lineStarts.count, uncountedBreaks + 1))
    return (uncountedBreaks..<max(upper, uncountedBreaks + 1)).lazy.compactMap { uncounted in
      offset(line: line, column: column, uncounted: uncounted).map { ($0, uncounted) }
    }
  }

  private mutating func found(_ range: Range<Int>, uncounted: Int) {
    cursor = max(cursor, range.upperBound)
    uncountedBreaks = uncounted
  }

  private func lineBreaks(in range: Range<Int>) -> Int {
    bytes[range].reduce(into: 0) { if $1 == UInt8(ascii: "\n") { $0 += 1 } }
  }

  /// A node that stands in the content as its own literal, such as raw HTML.
  mutating func findLiteral(of node: CmarkNode, budget: inout Int) -> Range<Int>? {
    let literal = cmark_view_literal(node).buffer
    let line = Int(cmark_view_start_line(node))
    let column = Int(cmark_view_start_column(node)) - 1
    for (offset, uncounted) in candidates(line: line, column: column) {
      guard ByteSearch.holds(bytes, literal, at: offset) else { continue }
      let range = offset..<offset + literal.count
      found(range, uncounted: uncounted)
      return range
    }
    return search(for: literal, from: cursor, budget: &budget)
  }

  /// An address that is its own text: in `<…>`, or bare.
  mutating func findAutolink(_ node: CmarkNode, budget: inout Int) -> Range<Int>? {
    guard let child = cmark_view_first_child(node), cmark_view_next(child) == nil,
      cmark_view_type(child) == NodeType.text
    else { return nil }
    let text = cmark_view_literal(child).buffer
    let url = cmark_view_url(node).buffer
    guard !text.isEmpty, url.count >= text.count, url.suffix(text.count).elementsEqual(text) else {
      return nil
    }
    let line = Int(cmark_view_start_line(node))
    guard line > 0 else { return searchBareAddress(node, text, budget: &budget) }
    // In `<…>` the columns are offsets in the content.
    let open = Int(cmark_view_start_column(node)) - 1
    let close = Int(cmark_view_end_column(node)) - 1
    if open >= 0, close < bytes.count, open < close, bytes[open] == UInt8(ascii: "<"),
      bytes[close] == UInt8(ascii: ">")
    {
      found(open..<close + 1, uncounted: uncountedBreaks)
      return open + 1..<close
    }
    for (end, uncounted) in candidates(line: line, column: Int(cmark_view_end_column(node)))
    where ByteSearch.holds(bytes, text, at: end - text.count) {
      found(end - text.count..<end, uncounted: uncounted)
      return end - text.count..<end
    }
    return nil
  }

  private mutating func searchBareAddress(
    _ node: CmarkNode, _ text: UnsafeBufferPointer<UInt8>, budget: inout Int
  ) -> Range<Int>? {
    var from = cursor
    if let before = cmark_view_previous(node), cmark_view_start_line(before) > 0 {
      let line = Int(cmark_view_start_line(before))
      let column = Int(cmark_view_start_column(before)) - 1
      if let start = offset(line: line, column: column, uncounted: uncountedBreaks) {
        let isCode = cmark_view_type(before) == NodeType.code
        from = max(from, start + (isCode ? cmark_view_literal(before).buffer.count : 0))
      }
    }
    return search(for: text, from: from, budget: &budget)
      ?? search(for: text, from: cursor, budget: &budget)
  }

  mutating func search(
    for text: UnsafeBufferPointer<UInt8>, from start: Int, budget: inout Int
  ) -> Range<Int>? {
    guard let first = text.first, text.count <= bytes.count else { return nil }
    var offset = start
    while offset <= bytes.count - text.count, budget > 0 {
      budget -= 1
      if bytes[offset] == first {
        budget -= min(text.count, 64)
        if ByteSearch.holds(bytes, text, at: offset) {
          let range = offset..<offset + text.count
          cursor = max(cursor, range.upperBound)
          return range
        }
      }
      offset += 1
    }
    return nil
  }

  /// Whether an odd number of backslashes stands in front of `offset`.
  func isEscaped(_ offset: Int) -> Bool {
    var start = offset
    while start > 0, bytes[start - 1] == UInt8(ascii: "\\") { start -= 1 }
    return (offset - start) % 2 == 1
  }

  /// `[text](destination)`, an image or a reference: the destination where it is written there,
  /// else all from the first bracket.
  mutating func findBracketedLink(_ node: CmarkNode, budget: inout Int) -> Range<Int>? {
    let line = Int(cmark_view_end_line(node))
    guard line >= startLine else { return nil }
    let url = cmark_view_url(node).buffer
    for (end, uncounted) in candidates(line: line, column: Int(cmark_view_end_column(node))) {
      guard end > cursor, budget > 0 else { continue }
      if bytes[end - 1] == UInt8(ascii: ")") {
        let syntax = LinkSyntax(content: bytes)
        guard
          let destination = syntax.destination(
            of: url, endingAt: end, notBefore: cursor, budget: &budget)
        else { continue }
        let tail = lineBreaks(in: destination.opening..<end)
        found(destination.opening..<end, uncounted: uncounted + tail)
        return destination.range
      }
      guard bytes[end - 1] == UInt8(ascii: "]"),
        let start = openingBracket(of: node, line: line, uncounted: uncounted, before: end)
      else { continue }
      found(start..<end, uncounted: uncounted)
      return start..<end
    }
    return nil
  }

  /// cmark keeps the column of a link's first bracket, but not its line.
  private func openingBracket(
    of node: CmarkNode, line: Int, uncounted: Int, before end: Int
  ) -> Int? {
    let column = Int(cmark_view_start_column(node)) - 1
    for earlier in 0..<Self.tries {
      guard let start = offset(line: line - earlier, column: column, uncounted: uncounted) else {
        return nil
      }
      if start < end, bytes[start] == UInt8(ascii: "[") || bytes[start] == UInt8(ascii: "!") {
        return start
      }
    }
    return nil
  }
}
