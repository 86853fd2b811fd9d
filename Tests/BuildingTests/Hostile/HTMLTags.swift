import Foundation

/// The start tags of an HTML page and the text between, read as a browser's tokenizer reads them, as
/// far as the pages of a site need.
struct HTMLTags {
  struct Tag {
    let name: String
    let attributes: [(name: String, value: String)]

    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
    /// The tag without what its attributes say.
    var shape: String { ([name] + attributes.map(\.name).sorted()).joined(separator: " ") }
  }

  private(set) var tags: [Tag] = []
  /// The source of elements whose content is no markup, by the place of their tag.
  private(set) var rawTexts: [(tag: Tag, text: String)] = []
  private let source: [UInt8]
  private var position = 0

  init(_ page: Data) {
    source = Array(page)
    read()
  }

  private mutating func read() {
    while let open = source[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = open + 1
      guard position < source.count else { return }
      switch source[position] {
      case UInt8(ascii: "!"): skipDeclaration()
      case UInt8(ascii: "/"), UInt8(ascii: "?"): skip(past: ">")
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): readTag()
      default: continue
      }
    }
  }

  private mutating func skipDeclaration() {
    skip(past: source[position...].starts(with: "!--".utf8) ? "-->" : ">")
  }

  private mutating func skip(past end: String) {
    let end = Array(end.utf8)
    while position < source.count, !source[position...].starts(with: end) { position += 1 }
    position = min(source.count, position + end.count)
  }

  private mutating func readTag() {
    let name = word { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    var attributes: [(name: String, value: String)] = []
    while position < source.count, source[position] != UInt8(ascii: ">") {
      if source[position] <= 0x20 || source[position] == UInt8(ascii: "/") {
        position += 1
        continue
      }
      let key = word { $0 > 0x20 && !"=/>".utf8.contains($0) }
      if key.isEmpty { position += 1 }
      var value = ""
      if position < source.count, source[position] == UInt8(ascii: "=") {
        position += 1
        value = attributeValue()
      }
      attributes.append((key.lowercased(), value))
    }
    let tag = Tag(name: name.lowercased(), attributes: attributes)
    tags.append(tag)
    guard ["script", "style", "title", "textarea"].contains(tag.name) else { return }
    let start = min(position + 1, source.count)
    skip(past: "</\(tag.name)")
    let end = max(start, position - tag.name.utf8.count - 2)
    rawTexts.append((tag, String(decoding: source[start..<end], as: UTF8.self)))
  }

  private mutating func attributeValue() -> String {
    guard position < source.count else { return "" }
    let quote = source[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return word { $0 > 0x20 && $0 != UInt8(ascii: ">") }
    }
    position += 1
    let value = word { $0 != quote }
    position += 1
    return Self.decoded(value)
  }

  private mutating func word(while holds: (UInt8) -> Bool) -> String {
    let start = position
    while position < source.count, holds(source[position]) { position += 1 }
    return String(decoding: source[start..<position], as: UTF8.self)
  }

  /// The references that sitegen writes.
  static func decoded(_ text: String) -> String {
    var text = text
    for (reference, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&#34;", "\""), ("&quot;", "\""), ("&#39;", "'"),
      ("&#x27;", "'"), ("&amp;", "&"),
    ] where text.utf8.contains(UInt8(ascii: "&")) {
      text = text.replacing(reference, with: character)
    }
    return text
  }
}
