import Newsroom
import Testing

@Suite struct PictureSizeTests {
  private static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
    + [0, 0, 2, 0x80, 0, 0, 1, 0xE0]
  private static let gif: [UInt8] = Array("GIF89a".utf8) + [0x80, 2, 0xE0, 1]
  /// A comment segment of 6 bytes stands before the frame header.
  private static let jpeg: [UInt8] =
    [0xFF, 0xD8, 0xFF, 0xFE, 0, 6, 1, 2, 3, 4, 0xFF, 0xC2, 0, 17, 8, 1, 0xE0, 2, 0x80]
  private static let lossyWebP: [UInt8] =
    Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBPVP8 ".utf8) + [
      0, 0, 0, 0, 0, 0, 0, 0x9D, 1, 0x2A,
    ]
    + [0x80, 2, 0xE0, 1]
  private static let losslessWebP: [UInt8] =
    Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBPVP8L".utf8) + [0, 0, 0, 0, 0x2F]
    + [0x7F, 0xC2, 0x77, 0x00]
  private static let extendedWebP: [UInt8] =
    Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBPVP8X".utf8) + [0, 0, 0, 0, 0, 0, 0, 0]
    + [0x7F, 2, 0, 0xDF, 1, 0]
  private static let avif: [UInt8] =
    [0, 0, 0, 0x1C] + Array("ftypavif".utf8) + [0, 0, 0, 20] + Array("ispe".utf8)
    + [0, 0, 0, 0, 0, 0, 2, 0x80, 0, 0, 1, 0xE0]

  @Test(arguments: [png, gif, jpeg, lossyWebP, losslessWebP, extendedWebP, avif])
  func aPictureSaysItsSize(bytes: [UInt8]) throws {
    let size = try #require(PictureSize(bytes))
    #expect(size.width == 640)
    #expect(size.height == 480)
  }

  @Test(arguments: [png, gif, jpeg, lossyWebP, losslessWebP, extendedWebP, avif])
  func aPictureThatIsCutOffSaysNothing(bytes: [UInt8]) {
    for count in 0..<bytes.count { #expect(PictureSize(Array(bytes.prefix(count))) == nil) }
  }

  @Test(arguments: [
    (#"<svg xmlns="x" width="640" height="480px">"#, true),
    (#"<?xml version="1.0"?><svg viewBox="0 0 640 480"/>"#, true),
    (#"<svg width="100%" height="100%" viewBox='0,0,640,480'>"#, true),
    (#"<svg width="1e999" height="2">"#, false), ("<svg>", false), ("<html>", false),
    (#"<svg width="-1" height="2">"#, false),
  ])
  func aVectorPictureSaysItsSizeWhereItHasOne(text: String, hasSize: Bool) {
    let size = PictureSize(Array(text.utf8))
    #expect((size?.width == 640 && size?.height == 480) == hasSize)
    #expect((size != nil) == hasSize)
  }
}
