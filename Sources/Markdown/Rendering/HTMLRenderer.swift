import CCmarkGFM

/// Writes a tree as HTML, byte for byte as `cmark_render_html` does where the news features are
/// off, and notes on the way what stands where.
struct HTMLRenderer: ~Copyable {
  let options: MarkdownOptions
  let types = ExtensionNodeTypes()
  var html: ByteBuffer
  var document = MarkdownDocument(text: .held([]))
  var locator: SourceLocator
  var linkable = LinkableRanges()
  var words = WordCounter()
  /// The image whose description is being written; inside it there are no tags.
  var image: OpenImage?
  var openLinks: [Int] = []
  var heading: OpenHeading?
  /// Of all headings, known before the first is written.
  var outline: [HeadingTexts.Entry] = []
  var table: TableWriter
  var footnotes = OpenFootnotes()
  /// The first paragraph, while it is being read.
  var lead = Lead()

  /// How many nodes are entered or left until the budget is looked at.
  private static let nodesPerCheck = 64

  init(source: UnsafeBufferPointer<UInt8>, options: MarkdownOptions) {
    self.options = options
    table = TableWriter(alignsByClass: options.conformsToHTML)
    html = ByteBuffer(capacity: source.count + source.count / 4 + 256)
    locator = SourceLocator(source: source)
  }

  /// Returns whether the whole tree was written within the budget.
  mutating func render(_ tree: borrowing CmarkTree) -> Bool {
    let root = tree.root
    if options.headingAnchors { outline = HeadingTexts.outline(of: root) }
    var walk = NodeWalk(root)
    var untilCheck = Self.nodesPerCheck
    while let (event, node, type) = walk.next() {
      untilCheck -= 1
      if untilCheck == 0 {
        guard html.count <= options.budget.bytes, !tree.isOutOfTime else { return false }
        untilCheck = Self.nodesPerCheck
      }
      if image != nil {
        if !renderDescription(node, type, event) { continue }
      }
      if type & NodeType.inlineBit != 0 {
        renderInline(node, type, event)
      } else {
        renderBlock(node, type, event)
      }
    }
    if footnotes.count > 0 { closeFootnotes() }
    return html.count <= options.budget.bytes
  }

  consuming func finish() -> MarkdownDocument {
    document.text = .held(html.array())
    document.linkable = linkable.finish()
    document.wordCount = words.finish()
    document.lead = lead.text
    return document
  }
}
