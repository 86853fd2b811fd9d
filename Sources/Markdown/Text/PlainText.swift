import CCmarkGFM

/// The text of a node without its markup; line breaks become spaces.
enum PlainText {
  static func of(_ root: CmarkNode) -> String {
    var bytes: [UInt8] = []
    var walk = NodeWalk(root)
    while let (_, node, type) = walk.next() {
      switch type {
      case NodeType.text, NodeType.code: bytes.append(contentsOf: cmark_view_literal(node).buffer)
      case NodeType.softBreak, NodeType.lineBreak: bytes.append(UInt8(ascii: " "))
      default: break
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
