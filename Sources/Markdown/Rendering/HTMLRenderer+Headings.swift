import CCmarkGFM

/// The heading that is being written.
struct OpenHeading {
  let htmlStart: Int
  let contentStart: Int
  let anchor: String?
}

extension HTMLRenderer {
  mutating func openHeading(_ node: CmarkNode) {
    words.breakWord()
    locator.enter(node)
    html.breakLine()
    let start = html.count
    html.append("<h")
    html.append(Self.digit(node))
    var anchor: String?
    if options.headingAnchors, document.headings.count < anchors.count {
      let name = anchors[document.headings.count]
      html.append(" id=\"")
      html.append(name)
      html.append(UInt8(ascii: "\""))
      anchor = name
    }
    html.append(UInt8(ascii: ">"))
    heading = OpenHeading(htmlStart: start, contentStart: html.count, anchor: anchor)
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
          text: PlainText.of(node),
          anchor: heading.anchor,
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
