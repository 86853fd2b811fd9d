/// The canonical EDTF text of an expression: one text for each meaning.
enum EDTFWriter {
  static func text(_ expression: DateExpression) -> String {
    switch expression {
    case .date(let date): return text(date)
    case .dateTime(let day, let time, let offset):
      return "\(day)T" + time.text + (offset?.text ?? "")
    case .interval(let start, let end): return text(start) + "/" + text(end)
    case .set(let kind, let members):
      let list = members.map(text).joined(separator: ",")
      return kind == .one ? "[" + list + "]" : "{" + list + "}"
    }
  }

  private static func text(_ end: DateExpression.IntervalEnd) -> String {
    switch end {
    case .date(let date): text(date)
    case .open: ".."
    case .unknown: ""
    }
  }

  static func text(_ member: DateExpression.SetMember) -> String {
    switch member {
    case .date(let date): text(date)
    case .range(let first, let last): text(first) + ".." + text(last)
    case .through(let last): ".." + text(last)
    case .from(let first): text(first) + ".."
    }
  }

  /// Qualifiers that the year shares with what follows stand behind the last that shares them, the
  /// others before their own component: `2004-06~-11`, `2004-06-~11`.
  static func text(_ date: PartialDate) -> String {
    var components = [(text(date.year), date.qualifiers.year)]
    if let subYear = date.subYear {
      components.append(("\(subYear.code)", date.qualifiers.month))
    }
    if let month = date.month { components.append((month.text, date.qualifiers.month)) }
    if let day = date.day { components.append((day.text, date.qualifiers.day)) }

    let shared = date.qualifiers.year
    let lastShared = (components.firstIndex { $0.1 != shared } ?? components.count) - 1
    var text = ""
    for (index, (digits, qualifiers)) in components.enumerated() {
      if index > 0 { text += "-" }
      if index > lastShared { text += qualifiers.text }
      text += digits
      if index == lastShared { text += shared.text }
    }
    return text
  }

  private static func text(_ year: YearExpression) -> String {
    let digits =
      switch year.digits {
      case .pattern(let pattern, let isNegative): (isNegative ? "-" : "") + pattern.text
      case .long(let number): self.year(number)
      }
    return digits + (year.significantDigits.map { "S\($0)" } ?? "")
  }

  /// `0987`, `-0044`, `Y170000002`, `Y-17000`.
  static func year(_ year: Int) -> String {
    DateText.string { $0.append(year: year) }
  }
}
