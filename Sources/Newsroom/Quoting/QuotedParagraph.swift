import Markdown

/// The plain text of the paragraph, list item or cell around a place in HTML.
struct QuotedParagraph {
  private(set) var bytes: [UInt8] = []
  /// Where the name stands in the text; nil where it leaves none.
  private(set) var name: Range<Int>?

  /// Bytes of HTML that are looked at on either side; a paragraph is shorter.
  private static let reach = 4096

  init(around mention: Range<Int>, in prose: LinkedProse, title: (LinkTarget) -> String) {
    let html = prose.source.html
    guard mention.lowerBound >= 0, mention.upperBound <= html.count else { return }
    let start = Self.blockStart(before: mention.lowerBound, in: html)
    let end = Self.blockEnd(after: mention.upperBound, in: html)
    var edits = prose.edits[prose.edits.partitioningIndex { $0.range.lowerBound >= start }...]
    var nameStart: Int?
    var position = start
    while position < end {
      if position >= mention.lowerBound, nameStart == nil { nameStart = bytes.count }
      if position >= mention.upperBound, name == nil, let nameStart {
        name = nameStart..<bytes.count
      }
      while let edit = edits.first, edit.range.lowerBound < position { edits = edits.dropFirst() }
      if let edit = edits.first, edit.range.lowerBound == position,
        case .link(let target, _, let text) = edit.change
      {
        bytes += (text ?? title(target)).utf8
        position = edit.range.upperBound
      } else {
        // Where something else than text may begin or end.
        var stop = end
        if let edit = edits.first { stop = min(stop, edit.range.lowerBound) }
        for bound in [mention.lowerBound, mention.upperBound] where bound > position {
          stop = min(stop, bound)
        }
        position = addText(at: position, upTo: stop, before: end, in: html)
      }
    }
    if name == nil, let nameStart { name = nameStart..<bytes.count }
  }

  /// Adds what stands at `position`: characters up to `stop`, an entity, or nothing for a tag.
  private mutating func addText(
    at position: Int, upTo stop: Int, before end: Int, in html: [UInt8]
  ) -> Int {
    switch html[position] {
    case UInt8(ascii: "<"):
      let tag = HTMLTag(at: position, in: html)
      if tag.name == "br" { addSpace() }
      // A footnote's number is no part of the sentence.
      guard tag.name == "sup", !tag.isClosing else { return min(tag.end, end) }
      var next = tag.end
      while next < end {
        if html[next] == UInt8(ascii: "<") {
          let inner = HTMLTag(at: next, in: html)
          next = inner.end
          if inner.name == "sup", inner.isClosing { break }
        } else {
          next += 1
        }
      }
      return min(next, end)
    case UInt8(ascii: "&"):
      for (entity, byte) in Self.entities where html[position...].starts(with: entity) {
        bytes.append(byte)
        return position + entity.count
      }
      bytes.append(html[position])
    case 0x20, 0x09, 0x0A, 0x0D:
      addSpace()
    default:
      var next = position + 1
      while next < stop, !Self.isSpecial(html[next]) { next += 1 }
      bytes += html[position..<next]
      return next
    }
    return position + 1
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: "&"), 0x20, 0x09, 0x0A, 0x0D: true
    default: false
    }
  }

  private mutating func addSpace() {
    if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
  }

  /// The entities that cmark writes.
  private static let entities: [(text: [UInt8], byte: UInt8)] = [
    (Array("&amp;".utf8), UInt8(ascii: "&")), (Array("&lt;".utf8), UInt8(ascii: "<")),
    (Array("&gt;".utf8), UInt8(ascii: ">")), (Array("&quot;".utf8), UInt8(ascii: "\"")),
  ]

  private static func blockStart(before position: Int, in html: [UInt8]) -> Int {
    let limit = max(0, position - reach)
    var index = position
    while index > limit {
      index -= 1
      guard html[index] == UInt8(ascii: "<") else { continue }
      let tag = HTMLTag(at: index, in: html)
      if tag.isBlock, tag.end <= position { return tag.end }
    }
    // Never inside a character.
    while index < position, html[index] & 0xC0 == 0x80 { index += 1 }
    return index
  }

  private static func blockEnd(after position: Int, in html: [UInt8]) -> Int {
    let limit = min(html.count, position + reach)
    var index = position
    while index < limit {
      if html[index] == UInt8(ascii: "<"), HTMLTag(at: index, in: html).isBlock { return index }
      index += 1
    }
    while index > position, index < html.count, html[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }
}

/// A tag of HTML that cmark wrote.
private struct HTMLTag {
  let name: String
  let isClosing: Bool
  /// Past its `>`.
  let end: Int

  init(at start: Int, in html: [UInt8]) {
    var index = start + 1
    isClosing = index < html.count && html[index] == UInt8(ascii: "/")
    if isClosing { index += 1 }
    let first = index
    while index < html.count, (html[index] | 0x20) &- 0x61 < 26 || html[index] &- 0x30 < 10 {
      index += 1
    }
    name = String(decoding: html[min(first, index)..<index], as: UTF8.self)
    end = (html[index...].firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1) + 1
  }

  /// Whether it ends a run of text; the others stand inside a line.
  var isBlock: Bool { !name.isEmpty && !Self.inline.contains(name) }

  private static let inline: Set<String> = [
    "a", "abbr", "b", "br", "cite", "code", "del", "em", "i", "img", "input", "ins", "kbd", "mark",
    "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "var",
  ]
}

extension Array {
  /// The first index whose element satisfies `isAfter`, where all that do come last.
  func partitioningIndex(where isAfter: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
