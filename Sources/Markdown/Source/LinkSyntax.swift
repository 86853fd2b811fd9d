/// Reads the part of an inline link behind its text: `](destination "title")`.
struct LinkSyntax {
  let content: UnsafeBufferPointer<UInt8>

  /// Where a destination is written, and the bracket in front of it.
  struct Destination {
    let opening: Int
    let range: Range<Int>
  }

  /// The destination that reads as `url` in the link that ends at `end` with its `)`.
  func destination(
    of url: UnsafeBufferPointer<UInt8>, endingAt end: Int, notBefore floor: Int,
    budget: inout Int
  ) -> Destination? {
    var opening = end - 3
    while opening >= floor, budget > 0 {
      budget -= 1
      if content[opening] == UInt8(ascii: "]"), content[opening + 1] == UInt8(ascii: "(") {
        let range = read(from: opening + 2, to: end - 1)
        budget -= range.count
        if isURL(url, writtenAt: range) {
          // An empty destination has no place of its own.
          return Destination(opening: opening, range: range.isEmpty ? opening + 1..<end : range)
        }
      }
      opening -= 1
    }
    return nil
  }

  private func read(from start: Int, to end: Int) -> Range<Int> {
    var begin = start
    while begin < end, ASCII.isSpace(content[begin]) { begin += 1 }
    var position = begin
    if begin < end, content[begin] == UInt8(ascii: "<") {
      position += 1
      while position < end, content[position] != UInt8(ascii: ">") {
        position += content[position] == UInt8(ascii: "\\") ? 2 : 1
      }
      return begin + 1..<max(begin + 1, min(position, end))
    }
    while position < end, !ASCII.isSpace(content[position]) {
      let escapes =
        content[position] == UInt8(ascii: "\\") && position + 1 < end
        && ASCII.isPunctuation(content[position + 1])
      position += escapes ? 2 : 1
    }
    return begin..<min(position, end)
  }

  /// Whether the bytes read as `url`. Entities are not decoded: what stands before the first one
  /// decides.
  private func isURL(_ url: UnsafeBufferPointer<UInt8>, writtenAt range: Range<Int>) -> Bool {
    var read = 0
    var position = range.lowerBound
    while position < range.upperBound {
      var byte = content[position]
      if byte == UInt8(ascii: "\\"), position + 1 < range.upperBound,
        ASCII.isPunctuation(content[position + 1])
      {
        position += 1
        byte = content[position]
      } else if byte == UInt8(ascii: "&") {
        return true
      }
      guard read < url.count, url[read] == byte else { return false }
      read += 1
      position += 1
    }
    return read == url.count
  }
}
