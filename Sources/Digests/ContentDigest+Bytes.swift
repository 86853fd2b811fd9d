extension ContentDigest {
  /// Bytes of a stored digest.
  package static let byteCount = 16

  /// The high half first, each most significant byte first: xxHash's canonical form.
  package func append(to bytes: inout [UInt8]) {
    withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) { bytes.append(contentsOf: $0) }
  }

  /// What `append(to:)` appends.
  package var canonicalBytes: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return bytes
  }

  /// Nil where there are not 16 bytes.
  package init?(canonical bytes: UnsafeRawBufferPointer) {
    guard bytes.count == Self.byteCount else { return nil }
    self.init(
      high: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
      low: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
  }
}

extension ContentDigest: CustomStringConvertible {
  /// 32 hexadecimal digits, as `xxh128sum` prints them.
  package var description: String {
    var digits: [UInt8] = []
    appendHexadecimal(to: &digits)
    return String(decoding: digits, as: UTF8.self)
  }

  package func appendHexadecimal(to text: inout [UInt8]) {
    let digits: StaticString = "0123456789abcdef"
    for half in [high, low] {
      for shift in stride(from: 60, through: 0, by: -4) {
        text.append(digits.utf8Start[Int(half >> UInt64(shift) & 15)])
      }
    }
  }

  /// Nil where there are not 32 hexadecimal digits in lower case.
  package init?(hexadecimal digits: ArraySlice<UInt8>) {
    guard digits.count == 32, let high = Self.half(digits.prefix(16)),
      let low = Self.half(digits.suffix(16))
    else { return nil }
    self.init(high: high, low: low)
  }

  private static func half(_ digits: ArraySlice<UInt8>) -> UInt64? {
    digits.withUnsafeBytes { digits in
      var half: UInt64 = 0
      for digit in digits {
        let value: UInt8
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
        default: return nil
        }
        half = half << 4 | UInt64(value)
      }
      return half
    }
  }
}
