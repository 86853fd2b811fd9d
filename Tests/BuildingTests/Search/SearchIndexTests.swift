import Foundation
import Testing

@testable import Building

/// The index that the search page reads.
@Suite struct SearchIndexTests {
  private func entry(
    _ title: String, weak: String = "", filters: [String] = []
  ) -> SearchEntry {
    SearchEntry(
      result: SearchResult(
        title: title, url: "/\(title)/", summary: weak, label: "", date: "", dateText: "",
        language: ""),
      strongWords: Set(SearchWords.words(of: title)),
      weakWords: Set(SearchWords.words(of: weak)), filters: filters)
  }

  private func object(_ bytes: [UInt8]) throws -> [String: String] {
    try JSONDecoder().decode([String: String].self, from: Data(bytes))
  }

  @Test func wordsNameTheirEntriesAsDifferences() throws {
    let entries = (0..<40).map { number in
      entry("t\(number)", weak: number % 20 == 1 ? "chip" : "", filters: ["@kind/news"])
    }
    let index = SearchIndex(
      entries + [entry("Chip 'n' \"quote\"", weak: "Chip")], layout: SearchLayout(entryCount: 41))
    #expect(index.layout.partCount == 1)
    let words = try object(index.words(in: 0))
    #expect(words["chip"] == "14|1 k")
    #expect(words["quote"] == "14")
    #expect(words["t39"] == "13")
    #expect(words["@kind/news"] == "0" + String(repeating: " 1", count: 39))
    let entriesOfPart = try JSONDecoder().decode(
      [[String]].self, from: Data(index.entries(in: 1)))
    #expect(entriesOfPart.count == 9)
    #expect(entriesOfPart[8] == ["Chip 'n' \"quote\"", "/Chip 'n' \"quote\"/", "Chip"])
    #expect(entriesOfPart[0] == ["t32", "/t32/"])
  }

  @Test func theLayoutGrowsInPowersOfTwo() {
    #expect(SearchLayout(entryCount: 0).partCount == 1)
    #expect(SearchLayout(entryCount: 0).entryPartCount == 0)
    #expect(SearchLayout(entryCount: 64).partCount == 1)
    #expect(SearchLayout(entryCount: 10_000).partCount == 256)
    #expect(SearchLayout(entryCount: 10_100).partCount == 256)
    #expect(SearchLayout(entryCount: 10_000).entryPartCount == 313)
    #expect(SearchLayout(entryCount: .max / 128).partCount == 1024)
    #expect(SearchLayout(entryCount: 33).entries(in: 1) == 32..<33)
    #expect(SearchLayout(entryCount: 33).entries(in: 9) == 33..<33)
  }

  @Test func wordsWithOneBeginningLieInOnePart() {
    let layout = SearchLayout(entryCount: 100_000)
    #expect(layout.part(of: "chip") == layout.part(of: "chips"))
    #expect(layout.part(of: "éx") == layout.part(of: "éx"))
    let parts = Set((0..<500).map { layout.part(of: "@topic/\($0)") })
    #expect(parts.count > 300)
  }

  /// 10,000 stories with words as unequally common as those of a language: what one question of two
  /// words loads, at worst.
  @Test func aQuestionLoadsLittle() {
    let entries = (0..<10_000).map { number in
      let words = (0..<40).map { place in
        // Zipf: word r stands in every r-th text.
        (number &* 7919 &+ place) % (place * 25 + 1) == 0 ? word(place) : word(number * 31 + place)
      }
      return entry(
        words.prefix(9).joined(separator: " "), weak: words.dropFirst(9).joined(separator: " "),
        filters: ["@kind/news", "@year/\(2000 + number % 20)"])
    }
    let layout = SearchLayout(entryCount: entries.count)
    let index = SearchIndex(entries, layout: layout)
    let wordSizes = (0..<layout.partCount).map { index.words(in: $0).count }.sorted()
    let entrySizes = (0..<layout.entryPartCount).map { index.entries(in: $0).count }.sorted()
    // Two words, a name and ten results that lie in ten files.
    let worst =
      wordSizes.suffix(3).reduce(0, +) + entrySizes.suffix(10).reduce(0, +)
    #expect(worst < 300_000, "\(wordSizes.suffix(3)) \(entrySizes.suffix(1))")
  }

  private func word(_ number: Int) -> String {
    String(UInt32(truncatingIfNeeded: number % 20_000 &* 2_654_435_761), radix: 26)
  }
}
