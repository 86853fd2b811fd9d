extension UncertainDate {
  /// The value of `<time datetime>`: the finest that HTML has and that holds the whole date — a
  /// time, a day, a month or a year. Nil where the date is longer than a year, has an open or
  /// unknown bound, or lies before year 1, which HTML cannot say.
  package var machineValue: String? {
    guard let first = earliest.day, let last = latest.day, first.year > 0, last.year == first.year
    else { return nil }
    return DateText.string { text in
      text.append(first.year, digits: 4)
      guard first.month == last.month else { return }
      text.append("-")
      text.append(first.month, digits: 2)
      guard first.day == last.day else { return }
      text.append("-")
      text.append(first.day, digits: 2)
      guard case .dateTime(_, let time, let offset) = expression, time.hour < 24 else { return }
      text.append("T")
      text.append(time)
      if let offset { text.append(offset) }
    }
  }
}

extension Moment {
  /// The value of `<time datetime>`: the day, or the time with its offset.
  package var machineValue: String { isoText }
}
