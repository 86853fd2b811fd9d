import CCmarkGFM

/// The extensions that every document is parsed with, in the order of `cmark-gfm`'s own list.
struct CmarkDialect {
  private var found: [OpaquePointer] = []

  init() {}

  /// Registers them the first time: the library's registry is global, so only under the lock.
  mutating func attach(to parser: OpaquePointer) {
    if found.isEmpty {
      cmark_gfm_core_extensions_ensure_registered()
      for name in ["table", "strikethrough", "autolink", "tagfilter", "tasklist"] {
        if let pointer = cmark_find_syntax_extension(name) { found.append(pointer) }
      }
    }
    for pointer in found { cmark_parser_attach_syntax_extension(parser, pointer) }
  }
}
