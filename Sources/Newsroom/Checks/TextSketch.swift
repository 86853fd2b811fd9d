/// A short sketch of a text by which texts can be compared: two sketches agree in about the part of
/// their places in which the texts share runs of five words.
///
/// One-permutation MinHash (Li, Owen, Zhang 2012) with empty places filled from the next one that is
/// not (Shrivastava, Li 2014). Cost: one pass over the text.
struct TextSketch {
  static let count = 64
  private static let runLength = 5
  /// Texts of fewer words are all alike.
  private static let leastWords = 40

  /// `count` values.
  let values: [UInt32]

  /// Nil for a text that is too short to tell.
  init?(_ html: [UInt8], _ ranges: [Range<Int>]) {
    var least = [UInt32](repeating: .max, count: Self.count)
    var recent = [UInt64](repeating: 0, count: Self.runLength)
    var words = 0
    // 0 is no word: a hash that comes out as 0 costs one word in 2^64.
    var word: UInt64 = 0
    func finishWord() {
      guard word != 0 else { return }
      recent[words % Self.runLength] = word
      words += 1
      word = 0
      guard words >= Self.runLength else { return }
      var run: UInt64 = 0
      for index in 0..<Self.runLength {
        run = (run ^ recent[(words + index) % Self.runLength]) &* 0x9E37_79B9_7F4A_7C15
        run ^= run >> 29
      }
      run = (run ^ run >> 32) &* 0xD6E8_FEB8_6659_FD93
      let place = Int(run >> 58)
      least[place] = min(least[place], UInt32(truncatingIfNeeded: run))
    }
    for range in ranges {
      for byte in html[range.clamped(to: 0..<html.count)] {
        switch byte {
        case 0x30...0x39, 0x61...0x7A, 0x80...: word = (word ^ UInt64(byte)) &* 0x100_0000_01B3
        case 0x41...0x5A: word = (word ^ UInt64(byte | 0x20)) &* 0x100_0000_01B3
        default: finishWord()
        }
      }
      finishWord()
    }
    guard words >= Self.leastWords else { return nil }
    values = Self.filled(least)
  }

  private static func filled(_ values: [UInt32]) -> [UInt32] {
    values.indices.map { index in
      for step in 0..<count where values[(index + step) % count] != .max {
        return values[(index + step) % count] &+ UInt32(step) &* 0x9E37_79B9
      }
      return .max
    }
  }

  /// 0 to 1.
  func similarity(to other: TextSketch) -> Double {
    let same = zip(values, other.values).count { $0 == $1 }
    return Double(same) / Double(Self.count)
  }
}
