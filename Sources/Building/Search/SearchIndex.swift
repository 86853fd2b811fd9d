/// Which entries hold which word, in parts small enough to be fetched one by one.
///
/// Entries are numbered as they were given, so the oldest first: a new story adds to the end. A word
/// belongs to the part that a hash of its first letters names, so that all words with one beginning
/// lie in one part. `search.js` reads what is written here.
struct SearchIndex: Sendable {
  /// The entries that a word stands in, in order of their numbers.
  private struct Postings {
    var strong: [Int] = []
    /// Those that are not among the strong.
    var weak: [Int] = []
  }

  private let results: [SearchResult]
  let layout: SearchLayout
  private let postings: [String: Postings]
  private let words: [[String]]

  /// - Parameter entries: of each only the result is kept; its words are needed for a moment.
  init(_ entries: some Sequence<SearchEntry>, layout: SearchLayout) {
    var results: [SearchResult] = []
    results.reserveCapacity(layout.entryCount)
    var postings: [String: Postings] = [:]
    for (number, entry) in entries.enumerated() {
      results.append(entry.result)
      for word in entry.strongWords { postings[word, default: Postings()].strong.append(number) }
      for word in entry.filters { postings[word, default: Postings()].strong.append(number) }
      for word in entry.weakWords where !entry.strongWords.contains(word) {
        postings[word, default: Postings()].weak.append(number)
      }
    }
    var words = [[String]](repeating: [], count: layout.partCount)
    for word in postings.keys { words[layout.part(of: word)].append(word) }
    self.results = results
    self.layout = layout
    self.postings = postings
    self.words = words.map { $0.sorted() }
  }

  /// A part of the words as JSON: `{"chip":"3 1 a|5"}`. The numbers are differences to the one before,
  /// in base 36; behind the bar stand the weak ones.
  func words(in part: Int) -> [UInt8] {
    var json = JSONLines(opening: "{")
    for word in words[part] {
      guard let entry = postings[word] else { continue }
      let weak = entry.weak.isEmpty ? "" : "|" + Self.differences(entry.weak)
      json.append(key: word, text: Self.differences(entry.strong) + weak)
    }
    return json.closed("}")
  }

  /// A part of the entries as JSON, each a list of texts: title, URL, summary, label, date, date as
  /// readers see it, language. Empty ones at the end are left out.
  func entries(in part: Int) -> [UInt8] {
    var json = JSONLines(opening: "[")
    for result in results[layout.entries(in: part)] {
      var texts = [
        result.title, result.url, result.summary, result.label, result.date, result.dateText,
        result.language,
      ]
      while texts.last?.isEmpty ?? false { texts.removeLast() }
      json.append(texts: texts)
    }
    return json.closed("]")
  }

  private static func differences(_ numbers: [Int]) -> String {
    var text = ""
    var previous = 0
    for number in numbers {
      if !text.isEmpty { text += " " }
      text += String(number - previous, radix: 36)
      previous = number
    }
    return text
  }
}
