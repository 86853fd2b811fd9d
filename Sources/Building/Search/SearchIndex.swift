/// Which entries hold which word, in parts small enough to be fetched one by one.
///
/// Entries are numbered as they were given, so the oldest first: a new story adds to the end. A word
/// belongs to the part that a hash of its first letters names, so that all words with one beginning
/// lie in one part. `search.js` reads what is written here.
struct SearchIndex: Sendable {
  private let results: [SearchResult]
  let layout: SearchLayout
  private let postings: [String: SearchPostings]
  private let words: [[String]]

  /// - Parameter entries: of each only the result is kept; its words are needed for a moment.
  init(_ entries: some Sequence<SearchEntry>, layout: SearchLayout) {
    var results: [SearchResult] = []
    results.reserveCapacity(layout.entryCount)
    var postings: [String: SearchPostings] = [:]
    for (number, entry) in entries.enumerated() {
      results.append(entry.result)
      for word in entry.strongWords {
        postings[word, default: SearchPostings()].strong.append(number)
      }
      for word in entry.filters { postings[word, default: SearchPostings()].strong.append(number) }
      for word in entry.weakWords where !entry.strongWords.contains(word) {
        postings[word, default: SearchPostings()].weak.append(number)
      }
    }
    var words = [[String]](repeating: [], count: layout.partCount)
    for word in postings.keys { words[layout.part(of: word)].append(word) }
    self.results = results
    self.layout = layout
    self.postings = postings
    self.words = words.map { $0.sorted() }
  }

  /// A part of the words as JSON.
  func words(in part: Int) -> [UInt8] {
    SearchPostings.json(words[part].compactMap { word in postings[word].map { (word, $0) } })
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
}
