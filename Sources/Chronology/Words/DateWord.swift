/// What a word can mean in a date, in any language.
enum DateWord: Sendable, Hashable {
  case month(Int)
  case weekday(Weekday)
  /// 1 is spring.
  case season(Int)
  /// early, mid, late
  case part(DatePart)
  /// "first" in "first quarter".
  case ordinal(Int)
  /// The ending of "18th".
  case ordinalSuffix
  case quarter
  /// The letter of "Q2".
  case quarterLetter
  case half
  case halfLetter
  case century
  /// The ending of "1990s".
  case decadeSuffix
  case approximate
  case uncertain
  case before, after, since, until, by
  case from, to, between, and
  /// "present": an end that has not come.
  case present
  /// "of", "in", "the": nothing by itself, and never the last.
  case filler
  case beforeNoon, afterNoon, noon, midnight
  /// A zone's abbreviation with its offset in minutes; nil where it depends on the season.
  case zone(Int?)
  /// "today", "this", "last": a date only to those who read it on its day.
  case relative
}
