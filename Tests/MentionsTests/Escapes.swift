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
      switch scalar.properties.generalCategory {
      case .control where scalar == "\n": result += "\\n"
      case .nonspacingMark, .enclosingMark, .format, .control, .spaceSeparator:
        if scalar == " " || (0xE00...0xFFF).contains(scalar.value) {
          result.unicodeScalars.append(scalar)
        } else {
          result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
        }
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
