import CCmarkGFM

/// The headings of a tree, read before it is written: an anchor depends on those that follow.
enum HeadingTexts {
  /// One heading's plain text and the anchor it gets.
  struct Entry {
    let text: String
    let anchor: String
  }

  static func outline(of root: CmarkNode) -> [Entry] {
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
    guard !texts.isEmpty else { return [] }
    let names = AnchorNames(headings: texts, reserved: reserved).names
    return zip(texts, names).map { Entry(text: $0, anchor: $1) }
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
