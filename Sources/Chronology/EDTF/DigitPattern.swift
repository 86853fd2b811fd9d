/// A number of a fixed width some of whose digits may be unspecified: `20XX`, `1X`, `06`.
package struct DigitPattern: Sendable, Hashable {
  /// The least number that it stands for: every `X` is 0.
  package var low: Int { Int(storedLow) }
  package var width: Int { Int(storedWidth) }
  /// Bit n is set where the digit worth 10ⁿ is an `X`.
  let unspecified: UInt8
  private let storedLow: Int16
  private let storedWidth: UInt8

  /// - Parameters:
  ///   - low: 0–9999.
  ///   - width: 2 or 4.
  init(low: Int, width: Int, unspecified: UInt8 = 0) {
    storedLow = Int16(clamping: low)
    storedWidth = UInt8(clamping: width)
    self.unspecified = unspecified
  }

  /// The greatest number that it stands for: every `X` is 9.
  package var high: Int {
    var sum = low
    var worth = 1
    for place in 0..<width {
      if unspecified & (1 << place) != 0 { sum += 9 * worth }
      worth *= 10
    }
    return sum
  }

  package var isExact: Bool { unspecified == 0 }
  var isWhollyUnspecified: Bool { unspecified == (1 << width) - 1 }

  /// The count of `X` where they are the rightmost digits alone; nil where one stands elsewhere.
  var unspecifiedFromRight: Int? {
    (0...width).first { unspecified == (1 << $0) - 1 }
  }

  func matches(_ number: Int) -> Bool {
    var rest = number
    var expected = low
    for place in 0..<width {
      if unspecified & (1 << place) == 0, rest % 10 != expected % 10 { return false }
      rest /= 10
      expected /= 10
    }
    return rest == 0
  }

  /// As EDTF writes it.
  package var text: String {
    var digits: [UInt8] = []
    var rest = low
    for place in 0..<width {
      digits.append(
        unspecified & (1 << place) != 0 ? UInt8(ascii: "X") : UInt8(0x30 + rest % 10))
      rest /= 10
    }
    return String(decoding: digits.reversed(), as: UTF8.self)
  }
}
