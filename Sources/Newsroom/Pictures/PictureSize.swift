/// How wide and high a picture is, in pixels, as its file says.
package struct PictureSize: Sendable, Hashable {
  package let width: Int
  package let height: Int

  /// Bytes at a file's beginning that are enough to find the size of nearly every picture; a JPEG
  /// with large metadata may need more.
  package static let headerLength = 64 * 1024

  /// Reads PNG, JPEG, GIF, WebP, AVIF and SVG; nil for anything else, and for what is damaged.
  package init?(_ file: [UInt8]) {
    let bytes = PictureBytes(file)
    guard
      let size = Self.png(bytes) ?? Self.gif(bytes) ?? Self.jpeg(bytes) ?? Self.webp(bytes)
        ?? Self.avif(bytes) ?? SVGSize.read(file),
      size.width > 0, size.height > 0
    else { return nil }
    self = size
  }

  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  private static func png(_ bytes: PictureBytes) -> PictureSize? {
    guard bytes.has("\u{89}PNG\r\n\u{1A}\n", at: 0), bytes.has("IHDR", at: 12),
      let width = bytes.big32(at: 16), let height = bytes.big32(at: 20)
    else { return nil }
    return PictureSize(width: width, height: height)
  }

  private static func gif(_ bytes: PictureBytes) -> PictureSize? {
    guard bytes.has("GIF87a", at: 0) || bytes.has("GIF89a", at: 0),
      let width = bytes.little16(at: 6), let height = bytes.little16(at: 8)
    else { return nil }
    return PictureSize(width: width, height: height)
  }

  /// Segments follow each other up to the frame header, which holds the size.
  private static func jpeg(_ bytes: PictureBytes) -> PictureSize? {
    guard bytes.byte(at: 0) == 0xFF, bytes.byte(at: 1) == 0xD8 else { return nil }
    var offset = 2
    while let start = bytes.byte(at: offset), let marker = bytes.byte(at: offset + 1) {
      guard start == 0xFF else { return nil }
      if marker == 0xFF {
        offset += 1
        continue
      }
      let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
      if isFrame {
        guard let height = bytes.big16(at: offset + 5), let width = bytes.big16(at: offset + 7)
        else { return nil }
        return PictureSize(width: width, height: height)
      }
      guard let length = bytes.big16(at: offset + 2), length >= 2 else { return nil }
      offset += 2 + length
    }
    return nil
  }

  private static func webp(_ bytes: PictureBytes) -> PictureSize? {
    guard bytes.has("RIFF", at: 0), bytes.has("WEBP", at: 8) else { return nil }
    if bytes.has("VP8X", at: 12) {
      guard let width = bytes.little24(at: 24), let height = bytes.little24(at: 27) else {
        return nil
      }
      return PictureSize(width: width + 1, height: height + 1)
    }
    if bytes.has("VP8L", at: 12), bytes.byte(at: 20) == 0x2F, let bits = bytes.little32(at: 21) {
      return PictureSize(width: (bits & 0x3FFF) + 1, height: (bits >> 14 & 0x3FFF) + 1)
    }
    guard bytes.has("VP8 ", at: 12), let width = bytes.little16(at: 26),
      let height = bytes.little16(at: 28)
    else { return nil }
    return PictureSize(width: width & 0x3FFF, height: height & 0x3FFF)
  }

  /// The first image's extent, an `ispe` property of the container.
  private static func avif(_ bytes: PictureBytes) -> PictureSize? {
    guard bytes.has("ftyp", at: 4), bytes.has("avif", at: 8) || bytes.has("avis", at: 8),
      let property = bytes.offset(of: "ispe"),
      let width = bytes.big32(at: property + 8), let height = bytes.big32(at: property + 12)
    else { return nil }
    return PictureSize(width: width, height: height)
  }
}
