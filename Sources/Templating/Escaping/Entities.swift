/// Reads the character references that escaping writes, to escape again for another place.
enum Entities {
  private static let named: [(name: [UInt8], byte: UInt8)] = [
    (Array("amp;".utf8), UInt8(ascii: "&")), (Array("lt;".utf8), UInt8(ascii: "<")),
    (Array("gt;".utf8), UInt8(ascii: ">")), (Array("quot;".utf8), UInt8(ascii: "\"")),
    (Array("apos;".utf8), UInt8(ascii: "'")),
  ]

  /// The names of U+00A0 to U+00FF in order, then others that text has.
  private static let latin1 = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn \
    sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave \
    Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml \
    ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN \
    szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute \
    icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml \
    yacute thorn yuml
    """

  private static let common: [String: Unicode.Scalar] = {
    var common: [String: Unicode.Scalar] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "hellip": "…", "mdash": "—",
      "ndash": "–", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "sbquo": "‚",
      "bdquo": "„", "bull": "•", "trade": "™", "euro": "€", "larr": "←", "rarr": "→", "uarr": "↑",
      "darr": "↓", "minus": "−", "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}",
      "zwj": "\u{200D}", "zwnj": "\u{200C}", "lsaquo": "‹", "rsaquo": "›", "dagger": "†",
      "Dagger": "‡", "permil": "‰", "prime": "′", "infin": "∞", "ne": "≠", "le": "≤", "ge": "≥",
    ]
    for (offset, name) in latin1.split(separator: " ").enumerated() {
      common[String(name)] = Unicode.Scalar(0xA0 + UInt32(offset))
    }
    return common
  }()

  /// The text of HTML text: all numeric references and the common named ones.
  static func text(of bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "&") {
        let name = bytes[(index + 1)...].prefix(10).prefix { $0.isLetter || $0.isDigit }
        let end = index + 1 + name.count
        if end < bytes.count, bytes[end] == UInt8(ascii: ";"),
          let scalar = common[String(decoding: name, as: UTF8.self)]
        {
          result += String(scalar).utf8
          index = end + 1
          continue
        }
        if let (decoded, next) = reference(bytes, at: index + 1) {
          result += decoded
          index = next
          continue
        }
      }
      result.append(bytes[index])
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  static func decode(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "&")) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "&"), let (decoded, next) = reference(bytes, at: index + 1) {
        result += decoded
        index = next
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  private static func reference(_ bytes: [UInt8], at start: Int) -> ([UInt8], Int)? {
    for (name, byte) in named where bytes[start...].starts(with: name) {
      return ([byte], start + name.count)
    }
    guard start < bytes.count, bytes[start] == UInt8(ascii: "#") else { return nil }
    var index = start + 1
    let isHex = index < bytes.count && bytes[index] | 0x20 == UInt8(ascii: "x")
    if isHex { index += 1 }
    let digits = bytes[index...].prefix(8).prefix { isHex ? $0.isHexDigit : $0.isDigit }
    let end = index + digits.count
    guard !digits.isEmpty, end < bytes.count, bytes[end] == UInt8(ascii: ";"),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: isHex ? 16 : 10),
      let scalar = Unicode.Scalar(value)
    else { return nil }
    return (Array(String(scalar).utf8), end + 1)
  }
}
