/// Turns Markdown into a `MarkdownDocument`.
///
/// Many threads may call it at once. Where the library cannot parse two texts at once, they take turns.
package struct MarkdownParser: Sendable {
  package let options: MarkdownOptions

  package init(options: MarkdownOptions = MarkdownOptions()) {
    self.options = options
  }

  /// `markdown` is read as UTF-8; bytes that are not pass through as they are, as in cmark-gfm.
  package func parse(_ markdown: [UInt8]) throws(MarkdownError) -> MarkdownDocument {
    guard options.conformsToHTML else { return try render(markdown) }
    return try render(
      markdown.withUnsafeBufferPointer { ControlCharacters.blanked($0) } ?? markdown)
  }

  private func render(_ markdown: [UInt8]) throws(MarkdownError) -> MarkdownDocument {
    let tree = try CmarkTree(parsing: markdown, budget: options.budget)
    if options.conformsToHTML, Self.hasNumericReference(markdown) {
      tree.blankControlCharacters()
    }
    let rendered = markdown.withUnsafeBufferPointer { source -> MarkdownDocument? in
      var renderer = HTMLRenderer(source: source, options: options)
      return renderer.render(tree) ? renderer.finish() : nil
    }
    guard let rendered else {
      throw tree.isOutOfTime ? .outOfTime(options.budget) : .outOfMemory(options.budget)
    }
    return rendered
  }

  private static func hasNumericReference(_ markdown: [UInt8]) -> Bool {
    markdown.withUnsafeBufferPointer { text in
      let sign = UInt8(ascii: "&")
      var position = ByteSearch.first(sign, or: sign, in: text, from: 0)
      while position + 1 < text.count {
        if text[position + 1] == UInt8(ascii: "#") { return true }
        position = ByteSearch.first(sign, or: sign, in: text, from: position + 1)
      }
      return false
    }
  }

  /// The HTML of cmark-gfm itself, with all its extensions on and none of the news features.
  package static func plainHTML(
    of markdown: [UInt8], unsafe: Bool
  ) throws(MarkdownError) -> [UInt8] {
    try MarkdownParser(options: .plain(unsafe: unsafe)).parse(markdown).html
  }
}
