import Testing

@testable import Building

/// Parts of a search index that are changed for a few entries are those of an index made anew.
@Suite struct SearchWordsPartTests {
  private static let words = [
    "chip", "chips", "court", "grid", "vote", "été", "東", "a", "launch", "lease", "audit",
  ]

  private static func entry(_ random: inout EditedNewsroom.Randomness) -> SearchEntry {
    func some() -> Set<String> {
      Set(words.shuffled(using: &random).prefix(Int.random(in: 0...4, using: &random)))
    }
    let names = ["@topic/chips", "@year/2026", "@name/acme"].shuffled(using: &random)
    return SearchEntry(
      result: SearchResult(
        title: "", url: "", summary: "", label: "", date: "", dateText: "", language: ""),
      strongWords: some(), weakWords: some(),
      filters: Array(names.prefix(Int.random(in: 0...3, using: &random))))
  }

  @Test(arguments: 0..<40)
  func changedEntriesGiveWhatANewIndexGives(seed: Int) throws {
    var random = EditedNewsroom.Randomness(state: UInt64(seed))
    var entries = (0..<130).map { _ in Self.entry(&random) }
    let layout = SearchLayout(entryCount: entries.count)
    #expect(layout.partCount > 1)
    let old = SearchIndex(entries, layout: layout)
    var changed: [(number: Int, entry: SearchEntry)] = []
    for number in entries.indices where Int.random(in: 0..<10, using: &random) == 0 {
      entries[number] = Self.entry(&random)
      changed.append((number, entries[number]))
    }
    let new = SearchIndex(entries, layout: layout)
    for part in 0..<layout.partCount {
      var words = try #require(
        SearchWordsPart(old.words(in: part), part: part, layout: layout))
      #expect(words.bytes == old.words(in: part))
      words.replace(changed)
      #expect(words.bytes == new.words(in: part))
    }
  }

  @Test(arguments: ["", "[]", "{\"a\":1}", "{\"a\":\"!\"}", "{\"a\":\"1|x y|\"}"])
  func whatIsNoPartIsRefused(text: String) {
    let layout = SearchLayout(entryCount: 10)
    #expect(SearchWordsPart(Array(text.utf8), part: 0, layout: layout) == nil)
  }
}
