import CCmarkGFM

/// The heading that is being written.
struct OpenHeading {
  let htmlStart: Int
  let contentStart: Int
  let entry: HeadingTexts.Entry?
}

extension HTMLRenderer {
  mutating func openHeading(_ node: CmarkNode) {
    words.breakWord()
    locator.enter(node)
    html.breakLine()
    let start = html.count
    html.append("<h")
    html.append(Self.digit(node))
    var entry: HeadingTexts.Entry?
    if options.headingAnchors, document.headings.count < outline.count {
      let known = outline[document.headings.count]
      html.append(" id=\"")
      html.append(string: known.anchor)
      html.append(UInt8(ascii: "\""))
      entry = known
    }
    html.append(UInt8(ascii: ">"))
    heading = OpenHeading(htmlStart: start, contentStart: html.count, entry: entry)
  }

  mutating func closeHeading(_ node: CmarkNode) {
    let contentEnd = html.count
    html.append("</h")
    html.append(Self.digit(node))
    html.append(UInt8(ascii: ">"))
    if let heading {
      document.headings.append(
        MarkdownDocument.Heading(
          level: Int(cmark_view_heading_level(node)),
          text: heading.entry?.text ?? PlainText.of(node),
          anchor: heading.entry?.anchor,
          htmlRange: heading.htmlStart..<html.count,
          htmlContent: heading.contentStart..<contentEnd,
          sourceRange: locator.heading(node)))
    }
    html.append(UInt8(ascii: "\n"))
    heading = nil
  }

  private static func digit(_ node: CmarkNode) -> UInt8 {
    UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: cmark_view_heading_level(node))
  }
}
