/// A part of the words of a search index as it is published, to be changed for a few entries.
struct SearchWordsPart {
  private let part: Int
  private let layout: SearchLayout
  private var words: [String: SearchPostings]

  /// Nil where the file is none.
  init?(_ file: [UInt8], part: Int, layout: SearchLayout) {
    guard let words = SearchPostings.words(inJSON: file) else { return nil }
    self.words = words
    self.part = part
    self.layout = layout
  }

  /// - Parameter entries: with their numbers; what is known of them is forgotten.
  mutating func replace(_ entries: [(number: Int, entry: SearchEntry)]) {
    let numbers = Set(entries.map { UInt32(truncatingIfNeeded: $0.number) })
    for word in words.keys {
      words[word]?.strong.removeAll { numbers.contains($0) }
      words[word]?.weak.removeAll { numbers.contains($0) }
    }
    for (number, entry) in entries { words.add(number, for: entry, where: isHere) }
    for word in words.keys {
      words[word]?.strong.sort()
      words[word]?.weak.sort()
    }
  }

  private func isHere(_ word: String) -> Bool { layout.part(of: word) == part }

  var bytes: [UInt8] {
    SearchPostings.json(
      words.filter { !$0.value.strong.isEmpty || !$0.value.weak.isEmpty }
        .sorted { $0.key < $1.key }.map { (word: $0.key, postings: $0.value) })
  }
}
