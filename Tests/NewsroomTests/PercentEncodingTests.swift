import Newsroom
import Testing

@Suite struct PercentEncodingTests {
  @Test func whatAPathMayHoldStaysAndAllElseIsEncoded() {
    let kept = "abcxyzABCXYZ0189-._~!$&'()*+,;=:@/"
    for byte in UInt8(0)...127 {
      let character = String(Unicode.Scalar(byte))
      let hex = String(byte, radix: 16, uppercase: true)
      let encoded = "%" + (hex.count == 1 ? "0" : "") + hex
      let isKept =
        kept.contains(character) || character.first?.isLetter ?? false
        || character.first?.isNumber ?? false
      #expect(PercentEncoding.path(character) == (isKept ? character : encoded))
    }
    #expect(PercentEncoding.path("é日") == "%C3%A9%E6%97%A5")
  }

  @Test(arguments: [
    ("a%20b", "a b"), ("%C3%A9", "é"), ("100%", "100%"), ("%zz", "%zz"), ("%FF", "%FF"),
  ])
  func anEscapeIsDecodedWhereItIsOne(text: String, expected: String) {
    #expect(PercentEncoding.decode(text) == expected)
  }
}
