/// The kinds of pictures that smaller copies are made of.
package enum PictureKind: String, Sendable, Hashable {
  case jpeg, png, webp

  /// What the beginning of a file says; nil for other kinds, and for pictures that move: a copy would
  /// stand still.
  package init?(_ file: [UInt8]) {
    let bytes = PictureBytes(file)
    if bytes.byte(at: 0) == 0xFF, bytes.byte(at: 1) == 0xD8, bytes.byte(at: 2) == 0xFF {
      self = .jpeg
    } else if bytes.has("\u{89}PNG\r\n\u{1A}\n", at: 0), !Self.isAnimated(png: bytes) {
      self = .png
    } else if bytes.has("RIFF", at: 0), bytes.has("WEBP", at: 8), !Self.isAnimated(webp: bytes) {
      self = .webp
    } else {
      return nil
    }
  }

  /// The chunk that says so stands before the picture's own (https://www.w3.org/TR/png-3/, 5.6).
  private static func isAnimated(png bytes: PictureBytes) -> Bool {
    var offset = 8
    while let length = bytes.big32(at: offset), !bytes.has("IDAT", at: offset + 4) {
      if bytes.has("acTL", at: offset + 4) { return true }
      // A chunk's length and kind come before its bytes, its checksum behind them.
      offset += length + 12
    }
    return false
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
