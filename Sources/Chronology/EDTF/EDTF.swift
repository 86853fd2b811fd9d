/// The Extended Date/Time Format of the Library of Congress (4 February 2019), levels 0, 1 and 2.
package enum EDTF {
  package static func parse(_ text: String) -> Result<UncertainDate, DateError> {
    parse(Array(text.utf8))
  }

  /// Reads the whole of `bytes` as one EDTF expression, or says what stops it.
  package static func parse(
    _ bytes: [UInt8], in range: Range<Int>? = nil
  ) -> Result<UncertainDate, DateError> {
    var parser = EDTFParser(cursor: ByteCursor(bytes, in: range))
    do {
      let expression = try parser.expression()
      return .success(UncertainDate(expression, source: .edtf(level: parser.level)))
    } catch {
      return .failure(error)
    }
  }

  /// Whether an author who wrote it seems to have meant EDTF rather than words: only the letters
  /// and marks of EDTF occur.
  package static func looksLikeEDTF(_ bytes: [UInt8], in range: Range<Int>? = nil) -> Bool {
    let range = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
    return bytes[range].contains { $0.decimalDigit != nil || $0 == UInt8(ascii: "X") }
      && bytes[range].allSatisfy { byte in
        switch byte {
        case 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
          UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "?"),
          UInt8(ascii: "~"), UInt8(ascii: "%"), UInt8(ascii: "["), UInt8(ascii: "]"),
          UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ","),
          UInt8(ascii: "X"), UInt8(ascii: "x"), UInt8(ascii: "Y"), UInt8(ascii: "E"),
          UInt8(ascii: "S"), UInt8(ascii: "T"), UInt8(ascii: "Z"):
          true
        default: false
        }
      }
  }
}
