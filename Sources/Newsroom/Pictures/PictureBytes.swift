/// The bytes of a picture's file; reading beyond them gives nil.
struct PictureBytes {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  func byte(at offset: Int) -> UInt8? {
    offset >= 0 && offset < bytes.count ? bytes[offset] : nil
  }

  func big16(at offset: Int) -> Int? { number(at: offset, count: 2, isBigEndian: true) }
  func big32(at offset: Int) -> Int? { number(at: offset, count: 4, isBigEndian: true) }
  func little16(at offset: Int) -> Int? { number(at: offset, count: 2, isBigEndian: false) }
  func little24(at offset: Int) -> Int? { number(at: offset, count: 3, isBigEndian: false) }
  func little32(at offset: Int) -> Int? { number(at: offset, count: 4, isBigEndian: false) }

  /// True where the text stands at the offset, one byte a scalar.
  func has(_ text: String, at offset: Int) -> Bool {
    text.unicodeScalars.enumerated().allSatisfy { index, scalar in
      byte(at: offset + index).map { UInt32($0) == scalar.value } ?? false
    }
  }

  /// Where an ASCII text stands first.
  func offset(of text: String) -> Int? {
    guard let first = text.utf8.first else { return nil }
    return bytes.indices.first { bytes[$0] == first && has(text, at: $0) }
  }

  private func number(at offset: Int, count: Int, isBigEndian: Bool) -> Int? {
    guard offset >= 0, offset + count <= bytes.count else { return nil }
    let digits = bytes[offset..<(offset + count)]
    return (isBigEndian ? Array(digits) : digits.reversed()).reduce(0) { $0 << 8 | Int($1) }
  }
}
