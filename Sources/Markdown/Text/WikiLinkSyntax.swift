/// Reads `[[target]]`, `[[target#anchor]]` and `[[target|text]]`.
enum WikiLinkSyntax {
  /// One link in a text, its parts as ranges of it.
  struct Match {
    /// With the brackets.
    let range: Range<Int>
    let target: Range<Int>
    let anchor: Range<Int>?
    let text: Range<Int>?
  }

  private static let open = UInt8(ascii: "[")
  private static let close = UInt8(ascii: "]")

  static func mayOccur(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let first = ByteSearch.first(open, or: open, in: text, from: 0)
    return first < text.count && next(in: text, from: first) != nil
  }

  /// The first link at or behind `start`. Cost: linear, for no link holds a bracket.
  static func next(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Match? {
    var position = start
    while position + 4 < text.count {
      guard text[position] == open, text[position + 1] == open, text[position + 2] != open else {
        position += 1
        continue
      }
      var end = position + 2
      while end < text.count, text[end] != open, text[end] != close { end += 1 }
      if end + 1 < text.count, text[end] == close, text[end + 1] == close,
        let match = split(text, position..<end + 2)
      {
        return match
      }
      position = max(end, position + 1)
    }
    return nil
  }

  private static func split(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Match? {
    let inside = range.lowerBound + 2..<range.upperBound - 2
    var name = inside
    var label: Range<Int>?
    if let bar = text[inside].firstIndex(of: UInt8(ascii: "|")) {
      name = inside.lowerBound..<bar
      label = trim(text, bar + 1..<inside.upperBound)
    }
    var anchor: Range<Int>?
    if let hash = text[name].firstIndex(of: UInt8(ascii: "#")) {
      anchor = trim(text, hash + 1..<name.upperBound)
      name = name.lowerBound..<hash
    }
    let target = trim(text, name)
    guard !target.isEmpty || anchor?.isEmpty == false else { return nil }
    return Match(range: range, target: target, anchor: anchor, text: label)
  }

  private static func trim(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, ASCII.isSpace(text[start]) { start += 1 }
    while end > start, ASCII.isSpace(text[end - 1]) { end -= 1 }
    return start..<end
  }
}
