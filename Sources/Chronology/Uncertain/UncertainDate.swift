// The module Chronology reads and orders the dates of news, exact and uncertain. It knows nothing of
// stories and sites. Its entrances: `Moment` for the time of a publication, `DateWords.read` for the
// date of an event in EDTF or in words, `DateWords.leadingDate` for headings, `DateDisplay` and
// `DatePattern` for writing them.

/// A date as far as it is known: what an EDTF text and a date in words both give.
///
/// A reference, because events, their drafts and their sources hand it on tens of thousands of times.
package final class UncertainDate: Sendable {
  /// How it was written.
  package enum Source: Sendable, Hashable {
    /// - level: the lowest of EDTF's three that has all that the text uses.
    case edtf(level: Int)
    case words(WordsReading)
  }

  package let expression: DateExpression
  package let earliest: DateBound
  package let latest: DateBound
  package let precision: DatePrecision
  package let source: Source

  init(_ expression: DateExpression, precision: DatePrecision? = nil, source: Source) {
    self.expression = expression
    self.earliest = expression.earliest
    self.latest = expression.latest
    self.precision = precision ?? DatePrecision(of: expression)
    self.source = source
  }

  /// A day that is known, as its ISO text would be read.
  package convenience init(_ day: CalendarDay) {
    self.init(.date(PartialDate(day)), source: .edtf(level: 0))
  }

  /// The one canonical EDTF text of what the date means.
  package var canonicalText: String { EDTFWriter.text(expression) }

  package var qualifiers: Qualifiers { expression.qualifiers }
  package var isApproximate: Bool { qualifiers.contains(.approximate) }
  package var isUncertain: Bool { qualifiers.contains(.uncertain) }

  /// Its first and last day are one.
  package var isSingleDay: Bool { earliest.day != nil && earliest.day == latest.day }

  /// The EDTF level; nil where the date came from words.
  package var level: Int? {
    if case .edtf(let level) = source { level } else { nil }
  }

  /// What the author wrote, where it was words.
  package var words: WordsReading? {
    if case .words(let reading) = source { reading } else { nil }
  }

  /// Whether the two could be the same day: their bounds overlap. An open or unknown bound
  /// excludes nothing.
  package func couldCoincide(with other: UncertainDate) -> Bool {
    func isAfter(_ left: DateBound, _ right: DateBound) -> Bool {
      guard let left = left.day, let right = right.day else { return false }
      return left > right
    }
    return !isAfter(earliest, other.latest) && !isAfter(other.earliest, latest)
  }
}

extension UncertainDate: Hashable {
  /// The bounds follow from the expression.
  package static func == (left: UncertainDate, right: UncertainDate) -> Bool {
    left === right
      || left.expression == right.expression && left.precision == right.precision
        && left.source == right.source
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(expression)
    hasher.combine(source)
  }
}

/// What only words tell of a date.
package struct WordsReading: Sendable, Hashable {
  /// As the author wrote them.
  package let text: String
  /// No year was written: it is the one nearest to the story's date.
  package let isYearGuessed: Bool
  /// The day of the week that was written although the date falls on another.
  package let contradictedWeekday: Weekday?

  init(_ text: String, isYearGuessed: Bool = false, contradictedWeekday: Weekday? = nil) {
    self.text = text
    self.isYearGuessed = isYearGuessed
    self.contradictedWeekday = contradictedWeekday
  }
}

extension UncertainDate: Comparable {
  /// Total: by earliest bound, by latest bound, by canonical text, by how it was written. An open
  /// or unknown start comes first, an unknown or open end last.
  package static func < (left: UncertainDate, right: UncertainDate) -> Bool {
    let (leftBounds, rightBounds) = (left.bounds, right.bounds)
    if leftBounds != rightBounds { return leftBounds < rightBounds }
    // Most ties are of one day told twice, which needs no text.
    if left.expression != right.expression { return left.canonicalText < right.canonicalText }
    if left.source == right.source { return left.precision.rawValue < right.precision.rawValue }
    return left.sourceKey < right.sourceKey
  }

  private var sourceKey: (Int, String, Int, Int, Int) {
    switch source {
    case .edtf(let level): (level, "", 0, 0, precision.rawValue)
    case .words(let reading):
      (
        3, reading.text, reading.isYearGuessed ? 1 : 0, reading.contradictedWeekday?.rawValue ?? 0,
        precision.rawValue
      )
    }
  }
}

extension UncertainDate {
  /// What decides the order of most dates: small, so that a long list is sorted by it.
  package struct Bounds: Sendable, Equatable, Comparable {
    private let earliest: (kind: Int, day: CalendarDay, second: Int)
    private let latest: (kind: Int, day: CalendarDay, second: Int)

    fileprivate init(_ date: UncertainDate) {
      earliest = date.earliest.key(asEarliest: true)
      latest = date.latest.key(asEarliest: false)
    }

    package static func == (left: Bounds, right: Bounds) -> Bool {
      left.earliest == right.earliest && left.latest == right.latest
    }

    package static func < (left: Bounds, right: Bounds) -> Bool {
      left.earliest == right.earliest
        ? left.latest < right.latest : left.earliest < right.earliest
    }
  }

  package var bounds: Bounds { Bounds(self) }
}
