/// What a language calls the things of the calendar, and the patterns of its dates in which `{}`
/// stands for what is filled in.
struct DateNames: Sendable {
  let months: [String]
  let shortMonths: [String]
  let weekdays: [String]
  let shortWeekdays: [String]
  /// From spring.
  let seasons: [String]
  let southern: String
  let quarter: String
  let halves: [String]
  let beforeNoon: String
  let afterNoon: String

  let approximate: String
  let uncertain: String
  let before: String
  let after: String
  let since: String
  let until: String
  let openBothWays: String
  let startUnknown: String
  let endUnknown: String
  let dayUnknown: String
  let monthUnknown: String
  let yearUnknown: String
  let decade: String
  let beforeChrist: String
  let or: String
  let and: String
  /// A century's or millennium's number with its suffix.
  let ordinal: @Sendable (Int) -> String
  let century: String
  /// How days are counted in the order day–month–year: `18 June 2026`, `18. Juni 2026`.
  let dayBeforeMonth: String
  /// How a year follows a month, a season or a quarter: `June 2026`, `junio de 2026`.
  var yearAfterMonth = "{}"
  /// How the first of several days is written: `18–20 June`, `18.–20. Juni`.
  var firstOfDays = "{}"
}
