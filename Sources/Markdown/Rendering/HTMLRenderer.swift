import CCmarkGFM

/// Writes a tree as HTML, byte for byte as `cmark_render_html` does where the news features are
/// off, and notes on the way what stands where.
struct HTMLRenderer: ~Copyable {
  let options: MarkdownOptions
  let types = ExtensionNodeTypes()
  var html: ByteBuffer
  var document = MarkdownDocument(html: [])
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

  init(source: UnsafeBufferPointer<UInt8>, options: MarkdownOptions) {
    self.options = options
    table = TableWriter(alignsByClass: options.conformsToHTML)
    html = ByteBuffer(capacity: source.count + source.count / 4 + 256)
    locator = SourceLocator(source: source)
  }

  mutating func render(_ root: CmarkNode) {
    if options.headingAnchors { outline = HeadingTexts.outline(of: root) }
    var walk = NodeWalk(root)
    while let (event, node, type) = walk.next() {
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
  }

  consuming func finish() -> MarkdownDocument {
    document.html = html.array()
    document.linkable = linkable.finish()
    document.wordCount = words.finish()
    document.lead = lead.text
    return document
  }
}
