/// The kinds of pictures that smaller copies are made of.
package enum PictureKind: String, Sendable, Hashable {
  case jpeg, png, webp

  /// What the beginning of a file says; nil for other kinds, and for pictures that move: a copy would
  /// stand still.
  package init?(_ file: [UInt8]) {
    let bytes = PictureBytes(file)
    if bytes.byte(at: 0) == 0xFF, bytes.byte(at: 1) == 0xD8, bytes.byte(at: 2) == 0xFF {
      self = .jpeg
    } else if bytes.has("\u{89}PNG\r\n\u{1A}\n", at: 0), bytes.offset(of: "acTL") == nil {
      self = .png
    } else if bytes.has("RIFF", at: 0), bytes.has("WEBP", at: 8), !Self.isAnimated(webp: bytes) {
      self = .webp
    } else {
      return nil
    }
  }

  private static func isAnimated(webp bytes: PictureBytes) -> Bool {
    bytes.has("VP8X", at: 12) && (bytes.byte(at: 20) ?? 0) & 0x02 != 0
  }

  /// What the names of its files end with.
  package var fileExtension: String {
    switch self {
    case .jpeg: "jpg"
    case .png: "png"
    case .webp: "webp"
    }
  }
}
