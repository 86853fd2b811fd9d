/// What EDTF can say, as a tree: the meaning of an uncertain date without its bounds.
///
/// Indirect, so that a date is small to move when many are sorted by their bounds.
package indirect enum DateExpression: Sendable, Hashable {
  case date(PartialDate)
  case dateTime(CalendarDay, TimeOfDay, UTCOffset?)
  case interval(IntervalEnd, IntervalEnd)
  case set(SetKind, [SetMember])

  package enum IntervalEnd: Sendable, Hashable {
    case date(PartialDate)
    /// `..`: it has not ended, or began before all that is told.
    case open
    /// Nothing is written.
    case unknown
  }

  package enum SetKind: Sendable, Hashable, CaseIterable {
    /// `[…]`: one of the dates, it is not known which.
    case one
    /// `{…}`: all of them.
    case all
  }

  package enum SetMember: Sendable, Hashable {
    case date(PartialDate)
    /// `1670..1672`.
    case range(PartialDate, PartialDate)
    /// `..1984`.
    case through(PartialDate)
    /// `1984..`.
    case from(PartialDate)
  }
}

extension DateExpression {
  package var earliest: DateBound {
    switch self {
    case .date(let date): .day(date.first)
    case .dateTime(let day, let time, let offset): .time(day, time, offset)
    case .interval(.date(let date), _): .day(date.first)
    case .interval(.open, _): .open
    case .interval(.unknown, _): .unknown
    case .set(_, let members): Self.earliest(of: members)
    }
  }

  package var latest: DateBound {
    switch self {
    case .date(let date): .day(date.last)
    case .dateTime(let day, let time, let offset): .time(day, time, offset)
    case .interval(_, .date(let date)): .day(date.last)
    case .interval(_, .open): .open
    case .interval(_, .unknown): .unknown
    case .set(_, let members): Self.latest(of: members)
    }
  }

  private static func earliest(of members: [SetMember]) -> DateBound {
    var found: CalendarDay?
    for member in members {
      switch member {
      case .through: return .open
      case .date(let date), .range(let date, _), .from(let date):
        found = min(found ?? date.first, date.first)
      }
    }
    return found.map { .day($0) } ?? .unknown
  }

  private static func latest(of members: [SetMember]) -> DateBound {
    var found: CalendarDay?
    for member in members {
      switch member {
      case .from: return .open
      case .date(let date), .range(_, let date), .through(let date):
        found = max(found ?? date.last, date.last)
      }
    }
    return found.map { .day($0) } ?? .unknown
  }

  /// The dates that are written in it, in order.
  var dates: [PartialDate] {
    switch self {
    case .date(let date): [date]
    case .dateTime(let day, _, _): [PartialDate(day)]
    case .interval(let start, let end):
      [start, end].compactMap { if case .date(let date) = $0 { date } else { nil } }
    case .set(_, let members):
      members.flatMap { member in
        switch member {
        case .date(let date), .through(let date), .from(let date): [date]
        case .range(let first, let last): [first, last]
        }
      }
    }
  }

  /// All that is said of how sure any part of it is.
  package var qualifiers: Qualifiers {
    dates.reduce(into: []) { $0.formUnion($1.qualifiers.union) }
  }
}

extension DateExpression.SetMember {
  /// A set has no order and nothing twice: sorted by time, so that one meaning has one value.
  static func canonical(_ members: [Self]) -> [Self] {
    let keyed = members.map { (key: $0.key, member: $0) }
    let sorted = keyed.sorted { left, right in
      if left.key.kind != right.key.kind { return left.key.kind < right.key.kind }
      if left.key.first != right.key.first { return left.key.first < right.key.first }
      if left.key.last != right.key.last { return left.key.last < right.key.last }
      return EDTFWriter.text(left.member) < EDTFWriter.text(right.member)
    }
    var unique: [Self] = []
    for (_, member) in sorted where member != unique.last { unique.append(member) }
    return unique
  }

  /// What is open at the start comes first, what is open at the end last.
  private var key: (kind: Int, first: CalendarDay, last: CalendarDay) {
    switch self {
    case .through(let date): (-1, date.first, date.last)
    case .date(let date): (0, date.first, date.last)
    case .range(let first, let last): (0, first.first, last.last)
    case .from(let date): (1, date.first, date.last)
    }
  }
}
