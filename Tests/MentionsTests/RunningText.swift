/// The linkable text of an HTML fragment: what stands between tags, outside code, links and headings.
enum RunningText {
  static func ranges(of html: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var closed = 0
    var start = 0
    var position = 0
    while position < html.count {
      guard html[position] == UInt8(ascii: "<"),
        let end = html[position...].firstIndex(of: UInt8(ascii: ">"))
      else {
        position += 1
        continue
      }
      if closed == 0, start < position { ranges.append(start..<position) }
      let tag = String(decoding: html[(position + 1)..<end], as: UTF8.self)
      let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
      if ["a", "code", "h1", "h2", "h3", "pre"].contains(name) {
        closed += tag.first == "/" ? -1 : 1
      }
      position = end + 1
      start = position
    }
    if closed == 0, start < html.count { ranges.append(start..<html.count) }
    return ranges
  }
}
