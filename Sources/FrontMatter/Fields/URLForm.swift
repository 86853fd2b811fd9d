/// The outer form of a URL; what it leads to is not looked at.
enum URLForm {
  /// A known scheme, `://`, a host, and no character that a URL cannot hold.
  static func isAbsolute(_ text: String, schemes: [String]) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
        bytes.count - colon > 3, bytes[colon + 1] == slash, bytes[colon + 2] == slash,
        schemes.contains(where: { isScheme(bytes[..<colon], $0) })
      else { return false }
      let host = bytes[(colon + 3)...].prefix {
        $0 != slash && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
      }
      return !host.isEmpty && bytes.allSatisfy(isAllowed)
    }
  }

  private static let slash = UInt8(ascii: "/")

  /// Schemes are compared without regard to case.
  private static func isScheme(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ scheme: String) -> Bool
  {
    bytes.elementsEqual(scheme.utf8) { byte, other in
      byte == other || (0x41...0x5A).contains(byte) && byte | 0x20 == other
    }
  }

  /// Not those that RFC 3986 excludes; what is beyond ASCII passes, browsers encode it.
  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"),
      UInt8(ascii: "|"), UInt8(ascii: "}"):
      false
    default:
      true
    }
  }
}
