extension MarkdownDocument {
  /// The first paragraph in plain text, cut after a whole word, and then with "…", where it is
  /// longer than `maxCharacters`.
  package func excerpt(maxCharacters: Int) -> String {
    guard maxCharacters > 0 else { return "" }
    return lead.shortened(to: maxCharacters)
  }
}

extension String {
  /// Cut after a whole word, and then with "…", where it is longer than `maxCharacters`.
  package func shortened(to maxCharacters: Int) -> String {
    // Each character is at least a byte, so a short text needs no count of characters.
    if utf8.count <= maxCharacters { return self }
    let limit = index(startIndex, offsetBy: maxCharacters, limitedBy: endIndex)
    guard let limit, limit < endIndex else { return self }
    var cut = self[..<limit]
    if !self[limit].isWhitespace, let space = cut.lastIndex(where: \.isWhitespace) {
      cut = cut[..<space]
    }
    while let last = cut.last, last.isWhitespace || ",;:–—-".contains(last) { cut.removeLast() }
    return cut + "…"
  }
}
