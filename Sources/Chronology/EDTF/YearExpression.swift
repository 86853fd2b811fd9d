/// The year of a date as EDTF can say it.
package struct YearExpression: Sendable, Hashable {
  package enum Digits: Sendable, Hashable {
    /// Four digits, with a minus for years before 0.
    case pattern(DigitPattern, isNegative: Bool)
    /// More than four digits: `Y170000002`, `Y-17E7`.
    case long(Int)
  }

  package let digits: Digits
  /// `1950S2`: only the first two digits are sure.
  package let significantDigits: Int?
  /// The years that it can stand for.
  package let range: ClosedRange<Int>

  init(_ digits: Digits, significantDigits: Int? = nil) {
    self.digits = digits
    self.significantDigits = significantDigits
    self.range = Self.range(digits, significantDigits)
  }

  init(year: Int) {
    if year.magnitude > 9999 {
      self.init(.long(year))
    } else {
      let pattern = DigitPattern(low: Int(year.magnitude), width: 4)
      self.init(.pattern(pattern, isNegative: year < 0))
    }
  }

  /// The year that is written, the estimate where only some digits are significant; nil where a
  /// digit is an `X`.
  package var written: Int? {
    switch digits {
    case .pattern(let pattern, let isNegative):
      pattern.isExact ? (isNegative ? -pattern.low : pattern.low) : nil
    case .long(let year): year
    }
  }

  package var isExact: Bool { range.count == 1 }

  private static func range(_ digits: Digits, _ significant: Int?) -> ClosedRange<Int> {
    let low: Int
    let high: Int
    let isNegative: Bool
    switch digits {
    case .long(let year):
      (low, high, isNegative) = (Int(year.magnitude), Int(year.magnitude), year < 0)
    case .pattern(let pattern, let negative):
      // There is no year -0000, so -000X begins at -0001.
      low = negative ? max(pattern.low, 1) : pattern.low
      (high, isNegative) = (pattern.high, negative)
    }
    let block = blockSize(of: high, significant: significant)
    let first = low - low % block
    let last = high - high % block + block - 1
    return isNegative ? -last...(-first) : first...last
  }

  private static func blockSize(of magnitude: Int, significant: Int?) -> Int {
    guard let significant else { return 1 }
    var block = 1
    for _ in 0..<max(digitCount(magnitude) - significant, 0) { block *= 10 }
    return block
  }

  /// A year below 1000 is written with four digits, and they all count.
  static func digitCount(_ magnitude: Int) -> Int {
    var count = 4
    var rest = magnitude / 10_000
    while rest > 0 {
      count += 1
      rest /= 10
    }
    return count
  }

  /// The first or the last of its years that is wanted; walks at most 10,000 numbers.
  func firstYear(descending: Bool = false, where isWanted: (Int) -> Bool) -> Int? {
    func isMatch(_ year: Int) -> Bool {
      guard case .pattern(let pattern, _) = digits else { return isWanted(year) }
      return pattern.matches(Int(year.magnitude)) && isWanted(year)
    }
    // Only four-digit years have months and days, so the range is short wherever this is asked.
    guard range.count <= 10_000 else { return nil }
    return descending ? range.last(where: isMatch) : range.first(where: isMatch)
  }
}
