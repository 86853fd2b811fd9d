import CCmarkGFM

extension HTMLRenderer {
  mutating func renderInline(_ node: CmarkNode, _ type: UInt32, _ event: NodeWalk.Event) {
    let entering = event == .enter
    switch type {
    case NodeType.text: renderText(node)
    case NodeType.softBreak:
      let start = html.count
      html.append(UInt8(ascii: "\n"))
      linkable.addBreak(start..<html.count)
      words.breakWord()
      lead.add(UInt8(ascii: " "))
    case NodeType.lineBreak:
      html.append("<br />\n")
      words.breakWord()
      lead.add(UInt8(ascii: " "))
    case NodeType.code:
      let literal = cmark_view_literal(node).buffer
      html.append("<code>")
      html.appendEscaped(literal)
      html.append("</code>")
      words.add(literal)
      lead.add(literal)
    case NodeType.inlineHTML: renderInlineHTML(node)
    case NodeType.emphasis: html.append(entering ? "<em>" : "</em>")
    case NodeType.strong: html.append(entering ? "<strong>" : "</strong>")
    case NodeType.link: entering ? openLink(node) : closeLink(node)
    case NodeType.image: entering ? openImage(node) : closeImage(node)
    case NodeType.footnoteReference:
      if entering { renderFootnoteReference(node) }
    case types.strikethrough: html.append(entering ? "<del>" : "</del>")
    default: break
    }
  }

  private mutating func renderText(_ node: CmarkNode) {
    let literal = cmark_view_literal(node).buffer
    words.add(literal)
    lead.add(literal)
    guard heading == nil, openLinks.isEmpty else {
      html.appendEscaped(literal)
      return
    }
    if options.wikiLinks, WikiLinkSyntax.mayOccur(in: literal) {
      renderTextWithWikiLinks(node, literal)
      return
    }
    appendLinkable(literal)
  }

  @inline(__always)
  mutating func appendLinkable(_ text: UnsafeBufferPointer<UInt8>) {
    let start = html.count
    html.appendEscaped(text)
    linkable.add(start..<html.count)
  }

  private mutating func renderInlineHTML(_ node: CmarkNode) {
    let raw = cmark_view_literal(node).buffer
    guard options.unsafe else {
      document.omittedHTML.append(locator.inlineHTML(node))
      if options.marksOmittedHTML { html.append("<!-- raw HTML omitted -->") }
      return
    }
    guard TagFilter.disarms(raw) else {
      html.append(raw)
      return
    }
    html.append("&lt;")
    html.append(UnsafeBufferPointer(rebasing: raw.dropFirst()))
  }
}
