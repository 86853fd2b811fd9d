/// A third of a longer time.
enum DatePart: Int, Sendable, Hashable, Comparable {
  case early, middle, late

  static func < (left: DatePart, right: DatePart) -> Bool { left.rawValue < right.rawValue }

  /// The part's share of `count` months or years, as indexes from 0: thirds, what is left over
  /// goes to the first and then to the last (months of a year 4, 4, 4; of a season 1, 1, 1; years
  /// of a decade 4, 3, 3).
  func indexes(of count: Int) -> ClosedRange<Int> {
    let third = count / 3
    let first = third + (count % 3 > 0 ? 1 : 0)
    let last = third + (count % 3 > 1 ? 1 : 0)
    switch self {
    case .early: return 0...max(first - 1, 0)
    case .middle: return first...max(count - last - 1, first)
    case .late: return count - last...count - 1
    }
  }

  /// The part's days of a month: 1–10, 11–20, 21 to its end.
  func days(ofMonthWith length: Int) -> ClosedRange<Int> {
    switch self {
    case .early: 1...10
    case .middle: 11...20
    case .late: 21...max(length, 21)
    }
  }
}
