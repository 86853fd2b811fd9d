/// The notation of characters that can't be seen in a file of cases.
enum Escapes {
  static func resolve(_ text: String) -> String {
    text.replacing("\\n", with: "\n").replacing(/\\u\{([0-9A-F]+)\}/) { match in
      UInt32(match.output.1, radix: 16).flatMap(Unicode.Scalar.init).map(String.init) ?? "?"
    }
  }

  static func escape(_ bytes: ArraySlice<UInt8>) -> String {
    var result = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar == "\n" {
        result += "\\n"
      } else if isInvisible(scalar) {
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Spaces, format characters, and marks that an editor would fold into the letter before them.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20: false
    case 0x300...0x36F, 0x20D0...0x20FF, 0x3099...0x309A, 0xFE0F: true
    default:
      [.format, .control, .spaceSeparator].contains(scalar.properties.generalCategory)
    }
  }
}
