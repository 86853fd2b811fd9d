/// The words of a language by their spelling, lower-cased and without full stops.
struct DateLexicon: Sendable {
  private let meanings: [String: [DateWord]]
  let longestWord: Int

  init(names: DateNames, words: [(DateWord, [String])]) {
    var meanings: [String: [DateWord]] = [:]
    func add(_ spelling: String, _ word: DateWord) {
      let key = spelling.lowercased().filter { $0 != "." }
      if !(meanings[key]?.contains(word) ?? false) { meanings[key, default: []].append(word) }
    }
    for list in [names.months, names.shortMonths] {
      for (index, name) in list.enumerated() { add(name, .month(index + 1)) }
    }
    for list in [names.weekdays, names.shortWeekdays] {
      for (index, name) in list.enumerated() {
        if let day = Weekday(rawValue: index + 1) { add(name, .weekday(day)) }
      }
    }
    for (index, name) in names.seasons.enumerated() { add(name, .season(index + 1)) }
    for (word, spellings) in words {
      for spelling in spellings { add(spelling, word) }
    }
    self.meanings = meanings
    self.longestWord = meanings.keys.map(\.utf8.count).max() ?? 0
  }

  func meanings(of spelling: String) -> [DateWord] { meanings[spelling] ?? [] }
}
