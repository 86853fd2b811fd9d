extension MarkdownDocument {
  /// The first paragraph in plain text, cut after a whole word, and then with "…", where it is
  /// longer than `maxCharacters`.
  package func excerpt(maxCharacters: Int) -> String {
    guard maxCharacters > 0 else { return "" }
    // Each character is at least a byte, so a short lead needs no count of characters.
    if lead.utf8.count <= maxCharacters { return lead }
    let limit = lead.index(lead.startIndex, offsetBy: maxCharacters, limitedBy: lead.endIndex)
    guard let limit, limit < lead.endIndex else { return lead }
    var cut = lead[..<limit]
    if !lead[limit].isWhitespace, let space = cut.lastIndex(where: \.isWhitespace) {
      cut = cut[..<space]
    }
    while let last = cut.last, last.isWhitespace || ",;:–—-".contains(last) { cut.removeLast() }
    return cut + "…"
  }
}
