import CCmarkGFM

/// The image that is being written, and its description in plain text so far.
struct OpenImage {
  let node: CmarkNode
  let index: Int
  let altStart: Int
  var alt: [UInt8] = []
}

extension HTMLRenderer {
  mutating func openLink(_ node: CmarkNode) {
    let url = cmark_view_url(node).buffer
    let start = html.count
    html.append("<a href=\"")
    let (href, isUnsafe) = appendDestination(url)
    appendTitle(of: node)
    html.append("\">")
    openLinks.append(document.links.count)
    document.links.append(
      MarkdownDocument.Link(
        destination: String(decoding: url, as: UTF8.self), title: cmark_view_title(node).string,
        hrefRange: href, htmlRange: start..<html.count, sourceRange: 0..<0,
        isAutolink: false, isUnsafe: isUnsafe))
  }

  mutating func closeLink(_ node: CmarkNode) {
    html.append("</a>")
    guard let index = openLinks.popLast() else { return }
    let place = locator.link(node)
    document.links[index].htmlRange =
      document.links[index].htmlRange.lowerBound..<html.count
    document.links[index].sourceRange = place.range
    document.links[index].isAutolink = place.isAutolink
  }

  mutating func openImage(_ node: CmarkNode) {
    let url = cmark_view_url(node).buffer
    let start = html.count
    html.append("<img src=\"")
    let (src, isUnsafe) = appendDestination(url)
    html.append("\" alt=\"")
    image = OpenImage(node: node, index: document.images.count, altStart: html.count)
    document.images.append(
      MarkdownDocument.Image(
        destination: String(decoding: url, as: UTF8.self), alt: "",
        title: cmark_view_title(node).string, srcRange: src, tagRange: start..<html.count,
        sourceRange: 0..<0, isUnsafe: isUnsafe))
  }

  /// Nodes inside an image give their text alone. Returns whether the image itself has come to its
  /// end, which the caller then writes.
  mutating func renderDescription(
    _ node: CmarkNode, _ type: UInt32, _ event: NodeWalk.Event
  ) -> Bool {
    if node == image?.node { return true }
    switch type {
    case NodeType.text, NodeType.code, NodeType.inlineHTML:
      let literal = cmark_view_literal(node).buffer
      html.appendEscaped(literal)
      image?.alt.append(contentsOf: literal)
    case NodeType.lineBreak, NodeType.softBreak:
      html.append(UInt8(ascii: " "))
      image?.alt.append(UInt8(ascii: " "))
    case NodeType.link, NodeType.image:
      if event == .exit { _ = locator.link(node) }
    default: break
    }
    return false
  }

  mutating func closeImage(_ node: CmarkNode) {
    appendTitle(of: node)
    html.append("\" />")
    guard let open = image else { return }
    image = nil
    document.images[open.index].alt = String(decoding: open.alt, as: UTF8.self)
    document.images[open.index].tagRange =
      document.images[open.index].tagRange.lowerBound..<html.count
    document.images[open.index].sourceRange = locator.link(node).range
  }

  /// Where the destination was written, and whether it was left out as unsafe.
  private mutating func appendDestination(
    _ url: UnsafeBufferPointer<UInt8>
  ) -> (range: Range<Int>, isUnsafe: Bool) {
    let start = html.count
    let isUnsafe = DangerousURL.matches(url)
    if options.unsafe || !isUnsafe { html.appendURL(url) }
    return (start..<html.count, isUnsafe)
  }

  private mutating func appendTitle(of node: CmarkNode) {
    let title = cmark_view_title(node).buffer
    guard !title.isEmpty else { return }
    html.append("\" title=\"")
    html.appendEscaped(title)
  }
}
