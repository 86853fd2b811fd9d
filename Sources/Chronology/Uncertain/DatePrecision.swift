/// How finely a date is told, from the finest.
package enum DatePrecision: Int, Sendable, Hashable, CaseIterable {
  case time, day, partOfMonth, month, quarter, season, quadrimester, half, partOfYear, year
  case decade, century, millennium
  /// A year of which only some digits are significant, or of which none is known.
  case era
  case interval, set

  init(of expression: DateExpression) {
    switch expression {
    case .dateTime: self = .time
    case .interval: self = .interval
    case .set: self = .set
    case .date(let date): self.init(of: date)
    }
  }

  init(of date: PartialDate) {
    if date.day != nil {
      self = .day
    } else if date.month != nil {
      self = .month
    } else if let subYear = date.subYear {
      switch subYear.kind {
      case .season, .northernSeason, .southernSeason: self = .season
      case .quarter: self = .quarter
      case .quadrimester: self = .quadrimester
      case .half: self = .half
      }
    } else if date.year.isExact {
      self = .year
    } else if date.year.significantDigits == nil, case .pattern(let pattern, _) = date.year.digits {
      switch pattern.unspecifiedFromRight {
      case 1: self = .decade
      case 2: self = .century
      case 3: self = .millennium
      default: self = .era
      }
    } else {
      self = .era
    }
  }
}
