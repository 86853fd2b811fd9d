import CCmarkGFM

/// How far the list of footnotes at the end has been written.
struct OpenFootnotes {
  /// Footnotes begun.
  var count = 0
  /// The last footnote that got its links back to the text.
  var returned = 0
}

extension HTMLRenderer {
  mutating func renderFootnoteDefinition(_ node: CmarkNode, _ entering: Bool) {
    guard entering else {
      if appendFootnoteReturns(to: node) { html.append(UInt8(ascii: "\n")) }
      html.append("</li>\n")
      return
    }
    if footnotes.count == 0 {
      html.append(
        options.conformsToHTML
          ? "<div class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n"
          : "<section class=\"footnotes\" data-footnotes>\n<ol>\n")
    }
    footnotes.count += 1
    html.append("<li id=\"fn-")
    let labelStart = html.count
    html.appendURL(cmark_view_literal(node).buffer)
    let label = html.array(labelStart..<html.count)
    html.append("\">\n")
    document.footnotes.append(
      MarkdownDocument.Footnote(
        label: String(decoding: label, as: UTF8.self),
        referenceCount: Int(cmark_view_footnote_reference_count(node))))
  }

  mutating func closeFootnotes() {
    html.append(options.conformsToHTML ? "</ol>\n</div>\n" : "</ol>\n</section>\n")
  }

  /// The links from a footnote back to where the text refers to it, once a footnote: at the end of
  /// its last paragraph, or after its content where that is no paragraph.
  mutating func appendFootnoteReturns(to definition: CmarkNode) -> Bool {
    guard footnotes.returned < footnotes.count else { return false }
    footnotes.returned = footnotes.count
    let label = cmark_view_literal(definition).buffer
    html.append("<a href=\"#fnref-")
    html.appendURL(label)
    appendReturnLabel()
    html.append("↩</a>")
    var index = 2
    while index <= cmark_view_footnote_reference_count(definition) {
      html.append(" <a href=\"#fnref-")
      html.appendURL(label)
      html.append(UInt8(ascii: "-"))
      html.append(decimal: index)
      appendReturnLabel()
      html.append("↩<sup class=\"footnote-ref\">")
      html.append(decimal: index)
      html.append("</sup></a>")
      index += 1
    }
    return true
  }

  /// Ends the address and the tag of a link back to the text.
  private mutating func appendReturnLabel() {
    html.append("\" class=\"footnote-backref\" data-footnote-backref aria-label=\"")
    let start = html.count
    html.append("Back to content")
    document.footnotes[document.footnotes.count - 1].returnLabels.append(start..<html.count)
    html.append("\">")
  }

  mutating func renderFootnoteReference(_ node: CmarkNode) {
    guard let definition = cmark_view_footnote_definition(node) else { return }
    let label = cmark_view_literal(definition).buffer
    html.append("<sup class=\"footnote-ref\"><a href=\"#fn-")
    html.appendURL(label)
    html.append("\" id=\"fnref-")
    html.appendURL(label)
    let index = Int(cmark_view_footnote_reference_index(node))
    if index > 1 {
      html.append(UInt8(ascii: "-"))
      html.append(decimal: index)
    }
    html.append("\" data-footnote-ref>")
    html.appendURL(cmark_view_literal(node).buffer)
    html.append("</a></sup>")
  }
}
