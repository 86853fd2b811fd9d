import CCmarkGFM

/// The headings of a tree, read before it is written: an anchor depends on those that follow.
enum HeadingTexts {
  static func anchors(in root: CmarkNode) -> [String] {
    var texts: [String] = []
    var reserved: Set<String> = []
    var walk = NodeWalk(root)
    while let (event, node, type) = walk.next() {
      guard event == .enter else { continue }
      switch type {
      case NodeType.heading:
        texts.append(PlainText.of(node))
        walk.skipChildren(of: node)
      case NodeType.footnoteDefinition:
        reserved.formUnion(footnoteAnchors(node))
      case NodeType.document, NodeType.blockQuote, NodeType.list, NodeType.item: break
      default:
        if !NodeType.isLeaf(type) { walk.skipChildren(of: node) }
      }
    }
    return texts.isEmpty ? [] : AnchorNames(headings: texts, reserved: reserved).names
  }

  private static func footnoteAnchors(_ definition: CmarkNode) -> [String] {
    var label = ByteBuffer(capacity: 32)
    label.appendURL(cmark_view_literal(definition).buffer)
    return MarkdownDocument.Footnote(
      label: String(decoding: label.array(), as: UTF8.self),
      referenceCount: Int(cmark_view_footnote_reference_count(definition))
    ).anchors
  }
}
