import Newsroom
import Testing

@Suite struct PictureKindTests {
  private static let png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] as [UInt8]
  private static func chunk(_ kind: String, _ bytes: [UInt8] = []) -> [UInt8] {
    [0, 0, 0, UInt8(bytes.count)] + Array(kind.utf8) + bytes + [0, 0, 0, 0]
  }
  private static let header = png + chunk("IHDR", Array(repeating: 1, count: 13))
  private static let moving = header + chunk("acTL", Array(repeating: 1, count: 8))
  private static func webp(flags: UInt8) -> [UInt8] {
    Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBPVP8X".utf8) + [10, 0, 0, 0, flags, 0, 0, 0]
  }

  @Test(
    arguments: [
      (png, .png), (header + chunk("IDAT"), .png), (moving + chunk("IDAT"), nil),
      // The name of a chunk in the bytes of others says nothing.
      (header + chunk("tEXt", Array("acTL".utf8)) + chunk("IDAT", Array("acTL".utf8)), .png),
      (header + chunk("IDAT") + chunk("acTL"), .png), (Array(moving.dropLast(9)), nil),
      (Array(header.dropLast(20)), .png),
      ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg),
      (webp(flags: 0x10), .webp), (webp(flags: 0x12), nil), (Array("GIF89a".utf8), nil), ([], nil),
    ] as [([UInt8], PictureKind?)])
  func aPictureSaysItsKind(bytes: [UInt8], kind: PictureKind?) {
    #expect(PictureKind(bytes) == kind)
  }
}
