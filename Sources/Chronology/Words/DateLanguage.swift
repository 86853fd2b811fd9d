/// The words of one language for dates: how they are read and how they are written.
///
/// The reader's rules know meanings alone, so a further language is a further table.
package struct DateLanguage: Sendable {
  /// BCP 47.
  package let tag: String
  let names: DateNames
  let lexicon: DateLexicon

  init(tag: String, names: DateNames, words: [(DateWord, [String])]) {
    self.tag = tag
    self.names = names
    self.lexicon = DateLexicon(names: names, words: words)
  }

  package static let all: [DateLanguage] = [.english]

  /// The table for a language tag (`en`, `en-GB`), by its first part; English where there is none.
  package static func matching(tag: String) -> DateLanguage {
    let primary = tag.split(separator: "-").first.map { $0.lowercased() } ?? ""
    return all.first { $0.tag == primary } ?? .english
  }

  /// The month as running text has it.
  /// - Parameter month: 1–12.
  package func monthName(_ month: Int) -> String { names.months[safe: month - 1] ?? "" }
  package func shortMonthName(_ month: Int) -> String { names.shortMonths[safe: month - 1] ?? "" }
  package func weekdayName(_ day: Weekday) -> String {
    names.weekdays[safe: day.rawValue - 1] ?? ""
  }
  package func shortWeekdayName(_ day: Weekday) -> String {
    names.shortWeekdays[safe: day.rawValue - 1] ?? ""
  }
}

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
}

extension Array {
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
