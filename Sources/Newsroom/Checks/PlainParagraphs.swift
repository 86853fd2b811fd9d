import Markdown

/// Cuts HTML, as the Markdown parser writes it, into the plain text of its blocks.
enum PlainParagraphs {
  /// The paragraphs, list entries and cells in a range of the HTML, without tags and with the
  /// parser's four entities resolved; line breaks stay. Code blocks are left out.
  static func paragraphs(of html: [UInt8], in range: Range<Int>) -> [[UInt8]] {
    var paragraphs: [[UInt8]] = []
    var text: [UInt8] = []
    var isCode = false
    var place = range.lowerBound
    func isTag(_ name: StaticString, at place: Int) -> Bool {
      html[place...].starts(
        with: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    }
    func endBlock() {
      if text.contains(where: { $0 > 0x20 }) { paragraphs.append(text) }
      text = []
    }
    while place < range.upperBound {
      let byte = html[place]
      if byte == UInt8(ascii: "<") {
        if isTag("<pre", at: place) { isCode = true }
        if isTag("</pre", at: place) { isCode = false }
        // Only raw HTML that was let pass can leave a tag open; there is no text behind it.
        guard let end = html[place..<range.upperBound].firstIndex(of: UInt8(ascii: ">"))
        else { break }
        if isBlock(html[place..<end]) { endBlock() }
        place = end + 1
      } else if isCode {
        place += 1
      } else if byte == UInt8(ascii: "&"), let entity = entity(in: html[place..<range.upperBound]) {
        text.append(entity.byte)
        place += entity.length
      } else {
        text.append(byte)
        place += 1
      }
    }
    endBlock()
    return paragraphs
  }

  private static let entities: [([UInt8], UInt8)] = [
    (Array("&amp;".utf8), UInt8(ascii: "&")), (Array("&lt;".utf8), UInt8(ascii: "<")),
    (Array("&gt;".utf8), UInt8(ascii: ">")), (Array("&quot;".utf8), UInt8(ascii: "\"")),
  ]

  private static func entity(in html: ArraySlice<UInt8>) -> (byte: UInt8, length: Int)? {
    entities.first { html.starts(with: $0.0) }.map { ($0.1, $0.0.count) }
  }

  private static let inlineTags: Set<String> = [
    "a", "em", "strong", "code", "del", "br", "sup", "img", "input", "span",
  ]

  /// - Parameter tag: from its bracket to the one that closes it.
  private static func isBlock(_ tag: ArraySlice<UInt8>) -> Bool {
    let name = tag.dropFirst().drop { $0 == UInt8(ascii: "/") }
      .prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
    return !inlineTags.contains(String(decoding: name, as: UTF8.self))
  }
}
