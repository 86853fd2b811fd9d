/// Writes the content lines of iCalendar (RFC 5545, 3.1): `NAME:value`, each ended by CRLF and folded
/// where it is longer than 75 octets.
package struct ContentLines {
  package private(set) var bytes: [UInt8] = []

  /// The most octets of a line, its end not counted.
  package static let maximumOctets = 75

  package init() {}

  /// A value that is no text and is written as it is: a date, a URI, a number.
  package mutating func append(_ name: String, _ value: String) {
    var octets = 0
    // Folding between scalars never cuts a character's UTF-8 in two.
    for scalar in "\(name):\(value)".unicodeScalars {
      let encoded = UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      if octets + encoded.count > Self.maximumOctets {
        bytes += "\r\n ".utf8
        octets = 1
      }
      bytes += encoded
      octets += encoded.count
    }
    bytes += "\r\n".utf8
  }

  /// A text: what has a meaning in the format is escaped.
  package mutating func append(_ name: String, text: String) {
    append(name, Self.escaped(text))
  }

  /// Texts separated by commas.
  package mutating func append(_ name: String, texts: [String]) {
    append(name, texts.map(Self.escaped).joined(separator: ","))
  }

  /// RFC 5545, 3.3.11. Control characters but for line breaks and tabs may not stand in a text and
  /// are left out.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped += "\\" + String(scalar)
      case "\r": escaped += "\\n"
      case "\n": if previous != "\r" { escaped += "\\n" }
      case "\t": escaped.unicodeScalars.append(scalar)
      default:
        if scalar.value >= 0x20 && scalar.value != 0x7F { escaped.unicodeScalars.append(scalar) }
      }
      previous = scalar
    }
    return escaped
  }
}
