/// Turns Markdown into a `MarkdownDocument`.
///
/// Many threads may call it at once: parsing takes turns, rendering does not.
package struct MarkdownParser: Sendable {
  package let options: MarkdownOptions

  package init(options: MarkdownOptions = MarkdownOptions()) {
    self.options = options
  }

  /// `markdown` is read as UTF-8; bytes that are not pass through as they are, as in cmark-gfm.
  package func parse(_ markdown: [UInt8]) throws(MarkdownError) -> MarkdownDocument {
    if options.conformsToHTML, markdown.contains(where: Self.isForbidden) {
      // Blanks, so that every offset stays what it is.
      return try render(markdown.map { Self.isForbidden($0) ? UInt8(ascii: " ") : $0 })
    }
    return try render(markdown)
  }

  /// Whether HTML may not hold the control character. What becomes of NUL, CommonMark says.
  private static func isForbidden(_ byte: UInt8) -> Bool {
    byte < 0x20 && (0xFFFF_D9FE as UInt32) >> UInt32(byte) & 1 != 0
  }

  private func render(_ markdown: [UInt8]) throws(MarkdownError) -> MarkdownDocument {
    let tree = try CmarkTree(parsing: markdown, budget: options.budget)
    let rendered = markdown.withUnsafeBufferPointer { source -> MarkdownDocument? in
      var renderer = HTMLRenderer(source: source, options: options)
      return renderer.render(tree) ? renderer.finish() : nil
    }
    guard let rendered else {
      throw tree.isOutOfTime ? .outOfTime(options.budget) : .outOfMemory(options.budget)
    }
    return rendered
  }

  /// The HTML of cmark-gfm itself, with all its extensions on and none of the news features.
  package static func plainHTML(
    of markdown: [UInt8], unsafe: Bool
  ) throws(MarkdownError) -> [UInt8] {
    try MarkdownParser(options: .plain(unsafe: unsafe)).parse(markdown).html
  }
}
