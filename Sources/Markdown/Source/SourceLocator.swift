import CCmarkGFM

/// Finds where in the source a node stands.
///
/// cmark keeps lines and columns, but an inline's column counts in the block's content, not in the
/// source line, and goes astray after line breaks that cmark does not count. So a column is only
/// a guess here: it is checked against the content, and the content against the source. Where
/// nothing fits, the answer is the block's lines.
struct SourceLocator {
  let source: UnsafeBufferPointer<UInt8>
  private var sourceLines: SourceLines?
  private var blockNode: CmarkNode?
  private var content: BlockContent?
  /// Steps that searches may still take, so that no document costs more than linear time.
  private var budget: Int
  /// Where the last table cell that was found ends.
  private var cellEnd: (line: Int, offset: Int) = (0, 0)

  init(source: UnsafeBufferPointer<UInt8>) {
    self.source = source
    budget = 16 * source.count + 65_536
  }

  /// The inlines asked about from now on are `block`'s.
  @inline(__always)
  mutating func enter(_ block: CmarkNode) {
    blockNode = block
    content = nil
  }

  /// The lines of a block without the white space around them.
  mutating func block(_ node: CmarkNode) -> Range<Int> {
    var start = Int(cmark_view_start_line(node))
    if start == 0, let next = cmark_view_next(node) { start = Int(cmark_view_start_line(next)) }
    return lines().range(ofLines: start...max(start, Int(cmark_view_end_line(node))))
  }

  /// The text of the heading that was entered.
  mutating func heading(_ node: CmarkNode) -> Range<Int> {
    if let range = markedHeading(node) { return range }
    return withContent { content, _ in
      guard let first = content.lines.first, let last = content.lines.last else { return nil }
      return first.source.lowerBound..<max(first.source.lowerBound, last.source.upperBound)
    } ?? block(node)
  }

  /// The text behind the `#` marks where it stands in the source as it is.
  private mutating func markedHeading(_ node: CmarkNode) -> Range<Int>? {
    guard cmark_view_heading_is_setext(node) == 0,
      let start = startOfMarkedHeading(node)?.offset
    else { return nil }
    var text = cmark_view_content(node).buffer
    if text.last == UInt8(ascii: "\n") { text = UnsafeBufferPointer(rebasing: text.dropLast()) }
    return !text.isEmpty && ByteSearch.holds(source, text, at: start)
      ? start..<start + text.count : nil
  }

  /// What follows the `#` marks of a heading and the spaces behind them, and its line.
  private mutating func startOfMarkedHeading(
    _ node: CmarkNode
  ) -> (offset: Int, line: Range<Int>)? {
    guard let line = lines().range(ofLine: Int(cmark_view_start_line(node))) else { return nil }
    let column = Int(cmark_view_start_column(node)) - 1
    var start = min(line.lowerBound + max(column, 0), line.upperBound)
    while start < line.upperBound, source[start] == UInt8(ascii: "#") { start += 1 }
    while start < line.upperBound, ASCII.isSpace(source[start]) { start += 1 }
    return (start, line)
  }

  mutating func inlineHTML(_ node: CmarkNode) -> Range<Int> {
    locate { content, budget in
      content.findLiteral(of: node, budget: &budget)
    }
  }

  /// The destination of a link or image where it is written in it, else the whole of it.
  mutating func link(_ node: CmarkNode) -> (range: Range<Int>, isAutolink: Bool) {
    var isAutolink = false
    let range = locate { content, budget in
      if let found = content.findAutolink(node, budget: &budget) {
        isAutolink = true
        return found
      }
      return content.findBracketedLink(node, budget: &budget)
    }
    return (range, isAutolink)
  }

  /// Aligns a text node with the content; nil where it is not found there.
  mutating func alignment(of node: CmarkNode) -> TextAlignment? {
    withContent { content, budget in content.align(node, budget: &budget) }
  }

  /// Where `text` next stands in the block's content as it is, not behind a backslash.
  mutating func search(_ text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    withContent { content, budget in
      var from = content.cursor
      while let range = content.search(for: text, from: from, budget: &budget) {
        if !content.isEscaped(range.lowerBound) { return range }
        from = range.lowerBound + 1
      }
      return nil
    }
  }

  /// The source range of a range of the block's content.
  mutating func sourceRange(ofContent range: Range<Int>) -> Range<Int> {
    locate { _, _ in range }
  }

  private mutating func locate(
    _ find: (inout BlockContent, inout Int) -> Range<Int>?
  ) -> Range<Int> {
    let found = withContent { content, budget -> Range<Int>? in
      guard let range = find(&content, &budget) else { return nil }
      return content.sourceRange(of: range)
    }
    if let found { return found }
    guard let blockNode else { return 0..<0 }
    return block(blockNode)
  }

  private mutating func withContent<Result>(
    _ body: (inout BlockContent, inout Int) -> Result?
  ) -> Result? {
    guard var current = content ?? mappedContent() else { return nil }
    content = nil
    let result = body(&current, &budget)
    content = current
    return result
  }

  private mutating func lines() -> SourceLines {
    if let sourceLines { return sourceLines }
    let made = SourceLines(source)
    sourceLines = made
    return made
  }

  private mutating func mappedContent() -> BlockContent? {
    guard let blockNode else { return nil }
    let type = cmark_view_type(blockNode)
    let isCell = type != NodeType.paragraph && type != NodeType.heading
    let first = Int(cmark_view_start_line(blockNode))
    // A paragraph that a table below was cut off from has no place of its own, and was read as the
    // table's first row.
    let table = first == 0 ? cmark_view_next(blockNode) : nil
    var made = BlockContent(of: blockNode, isTableCell: isCell || table != nil, source: source)
    let sourceLines = lines()
    if let table {
      let start = Int(cmark_view_start_line(table))
      made.mapTrimmedLines(in: sourceLines, first: start, budget: &budget)
      return made
    }
    if isCell {
      mapCell(&made, blockNode, sourceLines)
    } else if type == NodeType.heading, cmark_view_heading_is_setext(blockNode) == 0 {
      if let (offset, line) = startOfMarkedHeading(blockNode) {
        _ = made.mapSingleLine(in: line, from: offset, budget: &budget)
      }
    } else {
      let last = Int(cmark_view_end_line(blockNode))
      made.mapLines(in: sourceLines, first: first, last: last)
    }
    return made
  }

  /// A header row's line is only known to be one of the table's first; cells follow one another.
  private mutating func mapCell(
    _ cell: inout BlockContent, _ node: CmarkNode, _ sourceLines: SourceLines
  ) {
    let table = cmark_view_parent(node).flatMap { cmark_view_parent($0) }
    let first = Int(cmark_view_start_line(node))
    let last = max(first, table.map { Int(cmark_view_end_line($0)) } ?? first)
    for number in first...last {
      guard budget > 0, let line = sourceLines.range(ofLine: number) else { return }
      let from = cellEnd.line == number ? cellEnd.offset : line.lowerBound
      if cell.mapSingleLine(in: line, from: from, budget: &budget) {
        cellEnd = (number, cell.lines.last?.source.upperBound ?? from)
        return
      }
    }
  }
}
