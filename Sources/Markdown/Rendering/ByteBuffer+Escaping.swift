extension ByteBuffer {
  /// A bit for each of `"`, `&`, `<` and `>`, all below 64.
  private static let escaped: UInt64 = 1 << 34 | 1 << 38 | 1 << 60 | 1 << 62

  /// Text as HTML: `"`, `&`, `<` and `>` become entities, everything else stays.
  mutating func appendEscaped(_ source: UnsafeBufferPointer<UInt8>) {
    guard let from = source.baseAddress else { return }
    let total = source.count
    var read = 0
    while read < total {
      let left = total - read
      reserve(left + 16)
      let copied = Self.copyPlain(from: from + read, to: start + count, count: left)
      advance(copied)
      read += copied
      guard read < total else { return }
      switch from[read] {
      case UInt8(ascii: "\""): append("&quot;")
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      default: append("&gt;")
      }
      read += 1
    }
  }

  /// Copies up to the first byte that must be escaped, sixteen at a time; `to` has sixteen bytes
  /// of room beyond `count`. Returns how many bytes were copied.
  @inline(__always)
  private static func copyPlain(
    from: UnsafePointer<UInt8>, to: UnsafeMutablePointer<UInt8>, count: Int
  ) -> Int {
    typealias Lanes = SIMD16<UInt8>
    var position = 0
    while count - position >= 16 {
      let lanes = UnsafeRawPointer(from + position).loadUnaligned(as: Lanes.self)
      let special =
        (lanes .== Lanes(repeating: UInt8(ascii: "\"")))
        .| (lanes .== Lanes(repeating: UInt8(ascii: "&")))
        .| ((lanes | Lanes(repeating: 2)) .== Lanes(repeating: UInt8(ascii: ">")))
      UnsafeMutableRawPointer(to + position).storeBytes(of: lanes, as: Lanes.self)
      if any(special) { break }
      position += 16
    }
    while position < count {
      let byte = from[position]
      if byte < 64, escaped >> UInt64(byte) & 1 != 0 { break }
      to[position] = byte
      position += 1
    }
    return position
  }

  /// Bytes that stand for themselves in a URL attribute: `-_.+!*(),%#@?=;:/$~` and alphanumerics;
  /// one bit a byte, below and above 64.
  private static let safeInURL: (low: UInt64, high: UInt64) = {
    var low: UInt64 = 0
    var high: UInt64 = 0
    let safe = "-_.+!*(),%#@?=;:/$~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    for byte in safe.utf8 {
      if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 64) }
    }
    return (low, high)
  }()

  /// A URL inside an attribute: percent-encoded but for what a URL may hold, as cmark-gfm does.
  mutating func appendURL(_ source: UnsafeBufferPointer<UInt8>) {
    let safe = Self.safeInURL
    reserve(source.count)
    for byte in source {
      let isSafe =
        byte < 64
        ? safe.low >> UInt64(byte) & 1 != 0
        : byte < 128 && safe.high >> UInt64(byte - 64) & 1 != 0
      if isSafe {
        append(byte)
      } else if byte == UInt8(ascii: "&") {
        append("&amp;")
      } else if byte == UInt8(ascii: "'") {
        append("&#x27;")
      } else {
        append(UInt8(ascii: "%"))
        append(Self.hexDigit(byte >> 4))
        append(Self.hexDigit(byte & 15))
      }
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + (value - 10)
  }

  /// A whole number in decimal.
  mutating func append(decimal number: Int) {
    append(string: String(number))
  }
}
