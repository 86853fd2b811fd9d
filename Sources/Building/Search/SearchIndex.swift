import Archiving

/// Which entries hold which word, in parts small enough to be fetched one by one.
///
/// Entries are numbered as they were given, so the oldest first: a new story adds to the end. A word
/// belongs to the part that a hash of its first letters names, so that all words with one beginning
/// lie in one part. `search.js` reads what is written here.
struct SearchIndex: Sendable {
  /// By part; JSON.
  private let entries: [StoredBytes]
  let layout: SearchLayout
  private let postings: [String: SearchPostings]
  private let words: [[String]]

  /// - Parameters:
  ///   - entries: of each only the result is kept; its words are needed for a moment.
  ///   - keep: takes the file of a part.
  init(
    _ entries: some Sequence<SearchEntry>, layout: SearchLayout,
    keeping keep: ([UInt8]) -> StoredBytes = { .held($0) }
  ) {
    var files: [StoredBytes] = []
    var results: [SearchResult] = []
    var postings: [String: SearchPostings] = [:]
    for (number, entry) in entries.enumerated() {
      results.append(entry.result)
      if results.count == layout.entries(in: files.count).count {
        files.append(keep(SearchResult.json(results)))
        results.removeAll(keepingCapacity: true)
      }
      postings.add(number, for: entry)
    }
    if !results.isEmpty { files.append(keep(SearchResult.json(results))) }
    var words = [[String]](repeating: [], count: layout.partCount)
    for word in postings.keys { words[layout.part(of: word)].append(word) }
    self.entries = files
    self.layout = layout
    self.postings = postings
    self.words = words.map { $0.sorted() }
  }

  /// A part of the words as JSON.
  func words(in part: Int) -> [UInt8] {
    SearchPostings.json(words[part].compactMap { word in postings[word].map { (word, $0) } })
  }

  /// A part of the entries as JSON.
  func entries(in part: Int) -> [UInt8] { entries[part].bytes }
}

extension SearchResult {
  /// Each a list of texts: title, URL, summary, label, date, date as readers see it, language. Empty
  /// ones at the end are left out.
  fileprivate static func json(_ results: [SearchResult]) -> [UInt8] {
    var json = JSONLines(opening: "[")
    for result in results {
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
