import CCmarkGFM

/// Kinds of nodes by the numbers that cmark gives them.
enum NodeType {
  static let document = UInt32(CMARK_NODE_DOCUMENT.rawValue)
  static let blockQuote = UInt32(CMARK_NODE_BLOCK_QUOTE.rawValue)
  static let list = UInt32(CMARK_NODE_LIST.rawValue)
  static let item = UInt32(CMARK_NODE_ITEM.rawValue)
  static let codeBlock = UInt32(CMARK_NODE_CODE_BLOCK.rawValue)
  static let htmlBlock = UInt32(CMARK_NODE_HTML_BLOCK.rawValue)
  static let paragraph = UInt32(CMARK_NODE_PARAGRAPH.rawValue)
  static let heading = UInt32(CMARK_NODE_HEADING.rawValue)
  static let thematicBreak = UInt32(CMARK_NODE_THEMATIC_BREAK.rawValue)
  static let footnoteDefinition = UInt32(CMARK_NODE_FOOTNOTE_DEFINITION.rawValue)
  static let text = UInt32(CMARK_NODE_TEXT.rawValue)
  static let softBreak = UInt32(CMARK_NODE_SOFTBREAK.rawValue)
  static let lineBreak = UInt32(CMARK_NODE_LINEBREAK.rawValue)
  static let code = UInt32(CMARK_NODE_CODE.rawValue)
  static let inlineHTML = UInt32(CMARK_NODE_HTML_INLINE.rawValue)
  static let emphasis = UInt32(CMARK_NODE_EMPH.rawValue)
  static let strong = UInt32(CMARK_NODE_STRONG.rawValue)
  static let link = UInt32(CMARK_NODE_LINK.rawValue)
  static let image = UInt32(CMARK_NODE_IMAGE.rawValue)
  static let footnoteReference = UInt32(CMARK_NODE_FOOTNOTE_REFERENCE.rawValue)

  /// The bit that tells inline nodes from blocks.
  static let inlineBit: UInt32 = 0x4000

  /// Whether a node of this kind has neither children nor an end of its own.
  @inline(__always)
  static func isLeaf(_ type: UInt32) -> Bool {
    switch type {
    case text, softBreak, lineBreak, code, inlineHTML, codeBlock, htmlBlock, thematicBreak: true
    default: false
    }
  }
}

/// Kinds that the extensions were given when they were registered.
struct ExtensionNodeTypes {
  let table = cmark_view_table_type()
  let tableRow = cmark_view_table_row_type()
  let tableCell = cmark_view_table_cell_type()
  let strikethrough = cmark_view_strikethrough_type()
}

extension cmark_view_bytes {
  var buffer: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes, count: bytes == nil ? 0 : count)
  }

  var string: String { String(decoding: buffer, as: UTF8.self) }
}
