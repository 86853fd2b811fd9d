import Foundation

/// A line of a table of values that try to break out of the place where they are put.
struct HostileValue {
  /// What it tries.
  let attempt: String
  let text: String
  /// The text as a string of YAML in double quotes.
  let yaml: String

  /// - Parameter name: a table beside this file: an attempt and a JSON string a line.
  static func table(_ name: String) throws -> [HostileValue] {
    let path = SiteFixture.folder.appendingPathComponent("Hostile/\(name).tsv")
    return try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { line in
        let cells = line.split(separator: "\t", maxSplits: 1)
        let text = try JSONDecoder().decode(String.self, from: Data(cells[1].utf8))
        return HostileValue(attempt: String(cells[0]), text: text, yaml: quoted(text))
      }
  }

  /// YAML cannot say half a character by an escape, as JSON does, but it can say a whole one.
  static func quoted(_ text: String) -> String {
    var yaml = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": yaml += "\\\""
      case "\\": yaml += "\\\\"
      case " "..."~": yaml.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16)
        yaml += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      }
    }
    return yaml + "\""
  }

  /// The text without the control characters that no page may hold: reading leaves them out.
  var kept: String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { scalar in
          switch scalar.value {
          case 0x09, 0x0A, 0x0D: true
          case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: false
          default: true
          }
        }))
  }

  /// What XML can hold of a text.
  var inXML: String { kept.unicodeScalars.filter { $0 != "\r" }.map { String($0) }.joined() }

  /// What iCalendar can hold of a text: its line breaks are one kind.
  var inCalendar: String {
    kept.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }

  /// Swift compares what is seen; here every scalar counts.
  static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
}
