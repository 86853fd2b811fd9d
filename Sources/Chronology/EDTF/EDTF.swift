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

  /// Whether an author who wrote it meant EDTF rather than words: nothing but the marks of EDTF
  /// and spaces occurs. Two whole years with a hyphen ("2019-2021") and days with slashes
  /// ("6/18/2026") are left to the words.
  package static func looksLikeEDTF(_ bytes: [UInt8], in range: Range<Int>? = nil) -> Bool {
    let range = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
    // No EDTF text begins so, but the quarters of some languages do: "T2".
    if bytes[range].first == UInt8(ascii: "T") { return false }
    var hasDigit = false
    for byte in bytes[range] {
      guard byte.isMarkOfEDTF else { return false }
      let isOfDate = byte == UInt8(ascii: "X") || byte == UInt8(ascii: ".")
      hasDigit = hasDigit || isOfDate || byte.decimalDigit != nil
    }
    return hasDigit && !isPairOfYears(bytes[range]) && !hasShortFirstPart(bytes[range])
  }

  private static func isPairOfYears(_ bytes: ArraySlice<UInt8>) -> Bool {
    let parts = bytes.filter { $0 != UInt8(ascii: " ") }.split(separator: UInt8(ascii: "-"))
    return parts.count == 2
      && parts.allSatisfy { $0.count == 4 && $0.allSatisfy { $0.decimalDigit != nil } }
  }

  private static func hasShortFirstPart(_ bytes: ArraySlice<UInt8>) -> Bool {
    let digits = bytes.prefix { $0.decimalDigit != nil }
    return (1...2).contains(digits.count)
      && bytes.dropFirst(digits.count).first == UInt8(ascii: "/")
  }
}

extension UInt8 {
  /// The letters, digits and signs of EDTF, an `x` for `X`, and the space that does not belong.
  fileprivate var isMarkOfEDTF: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "~"),
      UInt8(ascii: "%"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: ","), UInt8(ascii: " "), UInt8(ascii: "X"),
      UInt8(ascii: "x"), UInt8(ascii: "Y"), UInt8(ascii: "E"), UInt8(ascii: "S"),
      UInt8(ascii: "T"), UInt8(ascii: "Z"):
      true
    default: false
    }
  }
}
