extension DateDisplay {
  func text(of expression: DateExpression) -> String {
    switch expression {
    case .date(let date): return text(of: date)
    case .dateTime(let day, let time, let offset):
      let zone = offset.map { $0 == .utc ? " UTC" : " " + $0.signedText } ?? ""
      let clock = time.second == 0 ? String(time.text.prefix(5)) : time.text
      return text(of: PartialDate(day)) + ", " + clock + zone
    case .interval(let start, let end): return text(from: start, to: end)
    case .set(let kind, let members): return text(of: members, kind)
    }
  }

  private func text(
    from start: DateExpression.IntervalEnd, to end: DateExpression.IntervalEnd
  ) -> String {
    let names = language.names
    switch (start, end) {
    case (.date(let first), .date(let last)): return range(first, last)
    case (.date(let first), .open): return filled(names.since, text(of: first))
    case (.date(let first), .unknown): return filled(names.endUnknown, text(of: first))
    case (.open, .date(let last)): return filled(names.until, text(of: last))
    case (.unknown, .date(let last)): return filled(names.startUnknown, text(of: last))
    default: return names.openBothWays
    }
  }

  /// "18–20 June 2026", "June 28 – July 2, 2026", "2019–2021": what both share is said once.
  private func range(_ first: PartialDate, _ last: PartialDate) -> String {
    guard first != last else { return text(of: first) }
    var (start, end) = (parts(of: first), parts(of: last))
    guard start.frames.isEmpty, end.frames.isEmpty else {
      return text(of: start) + " – " + text(of: end)
    }
    let sharesYear = start.year != nil && start.year == end.year
    let sharesMonth = sharesYear && start.month != nil && start.month == end.month
    if sharesMonth, let from = start.day, let to = end.day {
      end.day = filled(language.names.firstOfDays, from) + "–" + to
      return text(of: end)
    }
    guard sharesYear, start.month != nil, end.month != nil else {
      let isShort = start.month == nil && end.month == nil
      return text(of: start) + (isShort ? "–" : " – ") + text(of: end)
    }
    if start.day == nil, end.day == nil, let from = start.month, let to = end.month {
      end.month = from + "–" + to
      return text(of: end)
    }
    if order == .yearMonthDay { end.year = nil } else { start.year = nil }
    return text(of: start) + " – " + text(of: end)
  }

  private func text(
    of members: [DateExpression.SetMember], _ kind: DateExpression.SetKind
  ) -> String {
    let texts = members.map { text(of: $0, kind) }
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    let joiner = kind == .one ? language.names.or : language.names.and
    return texts.dropLast().joined(separator: ", ") + joiner + last
  }

  private func text(
    of member: DateExpression.SetMember, _ kind: DateExpression.SetKind
  ) -> String {
    let names = language.names
    switch member {
    case .date(let date): return text(of: date)
    case .range(let first, let last): return range(first, last)
    case .through(let last):
      // One of all dates through 2026 is one before 2027; all of them are those until 2026.
      if kind == .one, let next = YearResolver.neighbour(of: last, by: 1) {
        return filled(names.before, text(of: next))
      }
      return filled(names.until, text(of: last))
    case .from(let first):
      if kind == .one, let previous = YearResolver.neighbour(of: first, by: -1) {
        return filled(names.after, text(of: previous))
      }
      return filled(names.since, text(of: first))
    }
  }
}
