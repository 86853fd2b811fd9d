/// Writes the content lines of iCalendar (RFC 5545, 3.1): `NAME:value`, each ended by CRLF and folded
/// where it is longer than 75 octets.
package struct ContentLines: Sendable {
  package private(set) var bytes: [UInt8] = []

  /// The most octets of a line, its end not counted.
  package static let maximumOctets = 75

  package init() {}

  /// A value that is no text and is written as it is: a date, a URI, a number.
  package mutating func append(_ name: String, _ value: String) {
    append(name, Array(value.utf8))
  }

  /// A text: what has a meaning in the format is escaped.
  package mutating func append(_ name: String, text: String) {
    append(name, Self.escaped(text))
  }

  /// Texts separated by commas.
  package mutating func append(_ name: String, texts: [String]) {
    append(name, Array(texts.map(Self.escaped).joined(separator: [UInt8(ascii: ",")])))
  }

  private mutating func append(_ name: String, _ value: [UInt8]) {
    let start = bytes.count
    bytes += name.utf8
    bytes.append(UInt8(ascii: ":"))
    bytes += value
    if bytes.count - start > Self.maximumOctets { fold(from: start) }
    bytes += "\r\n".utf8
  }

  /// Folding between scalars never cuts a character's UTF-8 in two.
  private mutating func fold(from start: Int) {
    let line = Array(bytes[start...])
    bytes.removeSubrange(start...)
    var position = 0
    var limit = Self.maximumOctets
    while line.count - position > limit {
      var end = position + limit
      while end > position + 1, line[end] & 0xC0 == 0x80 { end -= 1 }
      bytes += line[position..<end]
      bytes += "\r\n ".utf8
      position = end
      limit = Self.maximumOctets - 1
    }
    bytes += line[position...]
  }

  /// RFC 5545, 3.3.11. Control characters but for line breaks and tabs may not stand in a text and
  /// are left out.
  private static func escaped(_ text: String) -> [UInt8] {
    var escaped: [UInt8] = []
    escaped.reserveCapacity(text.utf8.count)
    var previous: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
        escaped += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\r"): escaped += "\\n".utf8
      case UInt8(ascii: "\n"): if previous != UInt8(ascii: "\r") { escaped += "\\n".utf8 }
      case UInt8(ascii: "\t"): escaped.append(byte)
      default: if byte >= 0x20 && byte != 0x7F { escaped.append(byte) }
      }
      previous = byte
    }
    return escaped
  }
}
