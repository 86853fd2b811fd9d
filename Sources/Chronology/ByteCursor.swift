/// A place in the bytes of one date, with the steps that the parsers share.
struct ByteCursor {
  let bytes: [UInt8]
  var offset: Int
  let end: Int

  init(_ bytes: [UInt8], in range: Range<Int>? = nil) {
    self.bytes = bytes
    let whole = 0..<bytes.count
    let range = (range ?? whole).clamped(to: whole)
    self.offset = range.lowerBound
    self.end = range.upperBound
  }

  var isAtEnd: Bool { offset >= end }
  var next: UInt8? { offset < end ? bytes[offset] : nil }

  func peek(_ distance: Int) -> UInt8? {
    offset + distance < end ? bytes[offset + distance] : nil
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    offset += 1
    return true
  }

  /// The next `count` digits as a number, or nil (and no step) where they are not all digits.
  /// - Parameter count: at most 18, so that the number fits.
  mutating func takeDigits(_ count: Int) -> Int? {
    guard end - offset >= count else { return nil }
    var number = 0
    for index in offset..<offset + count {
      guard let digit = bytes[index].decimalDigit else { return nil }
      number = number * 10 + digit
    }
    offset += count
    return number
  }
}

extension UInt8 {
  var decimalDigit: Int? { self >= 0x30 && self <= 0x39 ? Int(self) - 0x30 : nil }
  var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
}
