/// The words of one language for dates: how they are read and how they are written.
///
/// The reader's rules know meanings alone, so a further language is a further table.
package final class DateLanguage: Sendable {
  /// BCP 47.
  package let tag: String
  let names: DateNames
  let lexicon: DateLexicon
  /// It has the words that dates are read from, not only those that they are written with.
  let isRead: Bool

  init(tag: String, names: DateNames, words: [(DateWord, [String])]) {
    self.tag = tag
    self.names = names
    self.lexicon = DateLexicon(names: names, words: words)
    self.isRead = !words.isEmpty
  }

  package static let all: [DateLanguage] = [.english, .german, .spanish]

  /// The table for a language tag (`en`, `en-GB`), by its first part; English where there is none.
  package static func matching(tag: String) -> DateLanguage {
    let primary = tag.split(separator: "-").first.map { $0.lowercased() } ?? ""
    return all.first { $0.tag == primary } ?? .english
  }

  /// The table that dates in words are read with: English where a language is only written.
  package static func reading(tag: String) -> DateLanguage {
    let language = matching(tag: tag)
    return language.isRead ? language : .english
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

extension Array {
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
