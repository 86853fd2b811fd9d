/// Writes the content lines of iCalendar (RFC 5545, 3.1): `NAME:value`, each ended by CRLF and folded
/// where it is longer than 75 octets.
package struct ContentLines: Sendable {
  package private(set) var bytes: [UInt8] = []

  /// The most octets of a line, its end not counted.
  package static let maximumOctets = 75

  package init() {}

  /// A value that is no text and is written as it is: a date, a URI, a number.
  package mutating func append(_ name: String, _ value: String) {
    append(name) { $0 += value.utf8 }
  }

  /// A text: what has a meaning in the format is escaped.
  package mutating func append(_ name: String, text: String) {
    append(name) { Self.append(escaping: text, to: &$0) }
  }

  /// Texts separated by commas.
  package mutating func append(_ name: String, texts: [String]) {
    append(name) { bytes in
      for (position, text) in texts.enumerated() {
        if position > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.append(escaping: text, to: &bytes)
      }
    }
  }

  private mutating func append(_ name: String, _ appendValue: (inout [UInt8]) -> Void) {
    let start = bytes.count
    bytes += name.utf8
    bytes.append(UInt8(ascii: ":"))
    appendValue(&bytes)
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
  /// are left out. Runs of bytes that need nothing are copied as a whole.
  private static func append(escaping text: String, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for index in bytes.indices where isSpecial(bytes[index]) {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        start = index + 1
        switch bytes[index] {
        case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
          output.append(UInt8(ascii: "\\"))
          output.append(bytes[index])
        case UInt8(ascii: "\r"): output += "\\n".utf8
        case UInt8(ascii: "\n"):
          if index == 0 || bytes[index - 1] != UInt8(ascii: "\r") { output += "\\n".utf8 }
        default: break
        }
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","), 0x7F: true
    default: byte < 0x20 && byte != UInt8(ascii: "\t")
    }
  }
}
