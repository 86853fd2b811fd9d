/// The sentence in which a story names an entity, as plain text in three pieces.
package struct MentionQuote: Sendable, Hashable {
  package let before: String
  /// The name as the story has it.
  package let name: String
  package let after: String

  /// Bytes of a sentence that are kept on either side of the name.
  static let maximum = 160

  /// Cost: linear in the paragraph; nothing is kept of it.
  ///
  /// - Parameters:
  ///   - mention: a place in the prose's HTML.
  ///   - title: the name of a link's target, where its author gave it no text.
  /// - Returns: nil where there is no name to be seen (a link around a picture).
  package init?(
    of mention: Range<Int>, in prose: LinkedProse, title: (LinkTarget) -> String
  ) {
    let text = QuotedParagraph(around: mention, in: prose, title: title)
    guard let name = text.name, !name.isEmpty else { return nil }
    let bounds = SentenceBounds.sentence(around: name, in: text.bytes)
    let start = Self.cutStart(bounds.lowerBound..<name.lowerBound, in: text.bytes)
    let end = Self.cutEnd(name.upperBound..<bounds.upperBound, in: text.bytes)
    before =
      (start > bounds.lowerBound ? "… " : "")
      + String(decoding: text.bytes[start..<name.lowerBound], as: UTF8.self)
    self.name = String(decoding: text.bytes[name], as: UTF8.self)
    after =
      String(decoding: text.bytes[name.upperBound..<end], as: UTF8.self)
      + (end < bounds.upperBound ? " …" : "")
  }

  /// Where a word begins, near enough before the name.
  private static func cutStart(_ range: Range<Int>, in text: [UInt8]) -> Int {
    guard range.count > maximum else { return range.lowerBound }
    let kept = text[(range.upperBound - maximum)..<range.upperBound]
    if let space = kept.dropLast().firstIndex(of: 0x20) { return space + 1 }
    return kept.firstIndex { $0 & 0xC0 != 0x80 } ?? range.upperBound
  }

  /// Where a word ends, near enough after the name.
  private static func cutEnd(_ range: Range<Int>, in text: [UInt8]) -> Int {
    guard range.count > maximum else { return range.upperBound }
    let kept = text[range.lowerBound...(range.lowerBound + maximum)]
    if let space = kept.dropFirst().lastIndex(of: 0x20) { return space }
    return kept.lastIndex { $0 & 0xC0 != 0x80 } ?? range.lowerBound
  }
}
