import Newsroom
import Testing

/// The sentence around a mention.
@Suite struct MentionQuoteTests {
  private func quote(_ body: String) -> MentionQuote? {
    let fixture = NewsroomFixture([
      "entities/amazon.md": NewsroomFixture.entity("Amazon", "aliases: [亚马逊]"),
      "stories/a.md": NewsroomFixture.story(body),
    ])
    guard let story = fixture.story("a"), let mention = story.mentions.first else { return nil }
    return MentionQuote(of: mention.range, in: story.body) { _ in "Amazon Inc" }
  }

  @Test(arguments: [
    ("One. Then Amazon’s chips\nsold. Three.", "Then ", "Amazon", "’s chips sold."),
    ("He said: “No.” Amazon left.", "", "Amazon", " left."),
    (
      "Mr. Smith of the U.S. left Amazon Inc. in May. Two.", "Mr. Smith of the U.S. left ",
      "Amazon", " Inc. in May."
    ),
    (
      "A *very* `odd` [thing](https://example.org) at Amazon & Co <br>.", "A very odd thing at ",
      "Amazon", " & Co ."
    ),
    ("A footnote[^1] of Amazon[^1].\n\n[^1]: Text.", "A footnote of ", "Amazon", "."),
    ("- One\n- Two Amazon\n- Three", "Two ", "Amazon", ""),
    ("| A | B |\n|---|---|\n| x | y Amazon z |", "y ", "Amazon", " z"),
    ("Three… And Amazon? Yes.", "And ", "Amazon", "?"),
    ("The [[amazon]] and [[amazon|shop]].", "The ", "Amazon Inc", " and shop."),
    ("The [big shop](/entities/amazon.md) won.", "The ", "big shop", " won."),
    ("他说。我们在亚马逊工作。好。", "我们在", "亚马逊", "工作。"),
  ])
  func itIsPlainText(body: String, before: String, name: String, after: String) {
    let found = quote(body)
    #expect(found?.before == before)
    #expect(found?.name == name)
    #expect(found?.after == after)
  }

  @Test func aLongSentenceIsCutAtWords() throws {
    let words = Array(repeating: "word", count: 100).joined(separator: " ")
    let found = try #require(quote("\(words) Amazon \(words)."))
    #expect(found.before.hasPrefix("… word ") && found.before.hasSuffix("word "))
    #expect(found.after.hasPrefix(" word ") && found.after.hasSuffix("word …"))
    #expect(found.before.utf8.count < 170 && found.after.utf8.count < 170)
    let wide = String(repeating: "好", count: 200)
    let unspaced = try #require(quote("\(wide)亚马逊\(wide)"))
    #expect(unspaced.before.hasPrefix("… 好") && unspaced.after.hasSuffix("好 …"))
    #expect(!(unspaced.before + unspaced.after).unicodeScalars.contains("\u{FFFD}"))
  }
}
