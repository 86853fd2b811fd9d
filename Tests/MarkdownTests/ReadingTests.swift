import Testing

@testable import Markdown

@Suite("what there is to read")
struct ReadingTests {
  @Test(
    "words",
    arguments: [
      ("one two\nthree", 3, 0), ("# Head line\n\nText — with *em*phasis & signs", 6, 0),
      ("a `code span` b\n\n    code block\n\n```\nmore code\n```", 4, 0),
      ("東京は日本の首都です。", 0, 10), ("GPU 三十 chips", 2, 2), ("don’t well-known 3,000", 3, 0),
      ("![alt text](x) [link text](y)", 2, 0), ("- a\n- b\n\n|c|d|\n|-|-|\n|e|f|", 6, 0),
      ("", 0, 0),
      ("--- ... !!!", 0, 0), ("<b>raw</b> html", 2, 0), ("Ελλάδα Россия ไทย é ½", 5, 0),
      ("abcdefgh ijklmnop", 2, 0), ("abcdefghi", 1, 0), ("**abc**defghijklmno**p**q", 1, 0),
    ])
  func words(_ markdown: String, _ words: Int, _ characters: Int) throws {
    let count = try MarkdownParser().parse(Array(markdown.utf8)).wordCount
    #expect(count.words == words)
    #expect(count.characters == characters)
  }

  @Test("counted many at a time as one at a time")
  func sameAsSimple() {
    var generator = MarkdownGenerator(seed: 3)
    for _ in 0..<2000 {
      let bytes = generator.document().filter { $0 < 0x80 }
      var counter = WordCounter()
      bytes.withUnsafeBufferPointer { counter.add($0) }
      let words = bytes.split { $0 <= 32 }.filter { $0.contains(where: ASCII.isAlphanumeric) }
      #expect(counter.finish().words == words.count, "\(bytes)")
    }
  }

  @Test("minutes")
  func minutes() {
    #expect(WordCount(words: 0, characters: 0).readingMinutes == 1)
    #expect(WordCount(words: 230, characters: 0).readingMinutes == 1)
    #expect(WordCount(words: 231, characters: 0).readingMinutes == 2)
    #expect(WordCount(words: 115, characters: 500).readingMinutes == 2)
  }

  @Test(
    "excerpts",
    arguments: [
      ("# Title\n\n- list\n\nThe *first* `paragraph`\nhere.\n\nNext.", 100, "list"),
      ("# Title\n\nThe *first* [paragraph](x)\nhere.\n\nNext.", 100, "The first paragraph here."),
      ("One two three four", 18, "One two three four"),
      ("One two three four", 17, "One two three…"),
      ("One two, three", 8, "One two…"), ("One two three", 7, "One two…"),
      ("Übermäßig", 4, "Über…"),
      ("東京は日本の首都です", 4, "東京は日…"), ("![only](image)\n\nText", 10, "Text"), ("", 10, ""),
      ("a", 0, ""),
    ])
  func excerpt(_ markdown: String, _ limit: Int, _ expected: String) throws {
    let document = try MarkdownParser().parse(Array(markdown.utf8))
    #expect(document.excerpt(maxCharacters: limit) == expected)
  }
}
