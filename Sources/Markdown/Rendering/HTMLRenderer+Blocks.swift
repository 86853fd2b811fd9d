import CCmarkGFM

extension HTMLRenderer {
  mutating func renderBlock(_ node: CmarkNode, _ type: UInt32, _ event: NodeWalk.Event) {
    let entering = event == .enter
    switch type {
    case NodeType.paragraph: renderParagraph(node, entering)
    case NodeType.heading: entering ? openHeading(node) : closeHeading(node)
    case NodeType.list: renderList(node, entering)
    case NodeType.item: renderItem(node, entering)
    case NodeType.blockQuote:
      html.breakLine()
      html.append(entering ? "<blockquote>\n" : "</blockquote>\n")
    case NodeType.codeBlock: renderCodeBlock(node)
    case NodeType.htmlBlock: renderHTMLBlock(node)
    case NodeType.thematicBreak:
      html.breakLine()
      html.append("<hr />\n")
    case NodeType.footnoteDefinition: renderFootnoteDefinition(node, entering)
    case types.table: table.writeTable(entering, to: &html)
    case types.tableRow: table.writeRow(node, entering, to: &html)
    case types.tableCell: renderTableCell(node, entering)
    default: break
    }
  }

  private mutating func renderParagraph(_ node: CmarkNode, _ entering: Bool) {
    let parent = cmark_view_parent(node)
    if entering {
      words.breakWord()
      locator.enter(node)
      lead.enterParagraph()
    } else {
      lead.exitParagraph()
    }
    if let parent, let list = cmark_view_parent(parent),
      cmark_view_type(list) == NodeType.list, cmark_view_list_is_tight(list) != 0
    {
      return
    }
    if entering {
      html.breakLine()
      html.append("<p>")
    } else {
      if let parent, cmark_view_type(parent) == NodeType.footnoteDefinition,
        cmark_view_next(node) == nil
      {
        html.append(UInt8(ascii: " "))
        _ = appendFootnoteReturns(to: parent)
      }
      html.append("</p>\n")
    }
  }

  private mutating func renderList(_ node: CmarkNode, _ entering: Bool) {
    let isBullet = cmark_view_list_is_bullet(node) != 0
    guard entering else {
      html.append(isBullet ? "</ul>\n" : "</ol>\n")
      return
    }
    html.breakLine()
    let start = cmark_view_list_start(node)
    if isBullet {
      html.append("<ul>\n")
    } else if start == 1 {
      html.append("<ol>\n")
    } else {
      html.append("<ol start=\"")
      html.append(decimal: Int(start))
      html.append("\">\n")
    }
  }

  private mutating func renderItem(_ node: CmarkNode, _ entering: Bool) {
    guard entering else {
      html.append("</li>\n")
      return
    }
    html.breakLine()
    guard cmark_view_is_task(node) != 0 else {
      html.append("<li>")
      return
    }
    let isChecked = cmark_view_is_checked(node) != 0
    if options.conformsToHTML {
      html.append(isChecked ? "<li class=\"task\">☑ " : "<li class=\"task\">☐ ")
      return
    }
    html.append("<li>")
    html.append(
      isChecked
        ? "<input type=\"checkbox\" checked=\"\" disabled=\"\" /> "
        : "<input type=\"checkbox\" disabled=\"\" /> ")
  }

  private mutating func renderCodeBlock(_ node: CmarkNode) {
    html.breakLine()
    let info = cmark_view_code_info(node).buffer
    if info.isEmpty {
      html.append("<pre><code>")
    } else {
      html.append("<pre><code class=\"language-")
      let language = info.prefix { !ASCII.isSpace($0) }
      html.appendEscaped(UnsafeBufferPointer(rebasing: language))
      html.append("\">")
    }
    html.appendEscaped(cmark_view_code_literal(node).buffer)
    html.append("</code></pre>\n")
  }

  private mutating func renderHTMLBlock(_ node: CmarkNode) {
    html.breakLine()
    if options.unsafe {
      appendFiltered(cmark_view_literal(node).buffer)
    } else {
      document.omittedHTML.append(locator.block(node))
      if options.marksOmittedHTML { html.append("<!-- raw HTML omitted -->") }
    }
    html.breakLine()
  }

  /// Raw HTML with every `<` of a tag that the tag filter disarms escaped.
  private mutating func appendFiltered(_ raw: UnsafeBufferPointer<UInt8>) {
    var copied = 0
    for position in raw.indices where raw[position] == UInt8(ascii: "<") {
      guard TagFilter.disarms(UnsafeBufferPointer(rebasing: raw[position...])) else { continue }
      html.append(UnsafeBufferPointer(rebasing: raw[copied..<position]))
      html.append("&lt;")
      copied = position + 1
    }
    html.append(UnsafeBufferPointer(rebasing: raw[copied...]))
  }

  private mutating func renderTableCell(_ node: CmarkNode, _ entering: Bool) {
    guard entering else { return table.closeCell(to: &html) }
    words.breakWord()
    locator.enter(node)
    table.openCell(to: &html)
  }
}
