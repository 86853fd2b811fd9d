import CBoundedCmark
import CCmarkGFM

@testable import Markdown

/// cmark-gfm's own renderer over its own parse, with all extensions on: what plain HTML must equal.
enum CmarkReference {
  static func html(of markdown: [UInt8], unsafe: Bool) -> [UInt8] {
    c_cmark_begin_turn()
    defer { c_cmark_end_turn() }
    var options = CInt(CMARK_OPT_FOOTNOTES)
    if unsafe { options |= CInt(CMARK_OPT_UNSAFE) }
    guard let parser = cmark_parser_new(options) else { return [] }
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "autolink", "tagfilter", "tasklist"] {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    // In pieces, as the command line feeds a file.
    markdown.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
      for from in stride(from: 0, to: bytes.count, by: 4096) {
        cmark_parser_feed(parser, start + from, min(4096, bytes.count - from))
      }
    }
    guard let root = cmark_parser_finish(parser) else { return [] }
    defer { cmark_node_free(root) }
    let extensions = cmark_parser_get_syntax_extensions(parser)
    guard let text = cmark_render_html(root, options, extensions) else { return [] }
    defer { cmark_get_default_mem_allocator().pointee.free(text) }
    var html: [UInt8] = []
    var position = text
    while position.pointee != 0 {
      html.append(UInt8(bitPattern: position.pointee))
      position += 1
    }
    return html
  }
}
