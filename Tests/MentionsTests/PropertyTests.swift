import Mentions
import Testing

@Suite struct PropertyTests {
  private static let namePieces = [
    "A", "a", "b", "B", "Ab", "ab", "s", "x", "d", "l", "1", "2", "4", " ", " ", " ", "-", "'", "’",
    ".", ",", "&", "\"", "<", "é", "e\u{301}", "É", "E\u{301}", "ß", "İ", "ı", "я", "Я", "苹", "果",
    "가", "각", "ไ", "_", "😀", "\u{A0}", "ǅ", "ấ", "@", "+",
  ]
  private static let textPieces =
    namePieces.map { $0.htmlEscaped } + [
      "\n", "\n", "  ", "'s", "’s", "'ll", "\u{301}", "\u{200D}", "\u{AD}", "\u{200B}", "<em>",
      "</em>", "\u{2011}", "\u{202F}", "ʼ", "@", "…", "\u{1100}\u{1161}\u{11A8}", "ǆ", "Á",
      "a\u{301}",
    ]

  /// A registry of short names over few letters, so that they nest, overlap and clash.
  private static func patterns(_ generator: inout SeededGenerator) -> [MentionPattern] {
    (0..<Int.random(in: 1...12, using: &generator)).map { index in
      let name = (0..<Int.random(in: 1...6, using: &generator))
        .map { _ in namePieces.randomElement(using: &generator) ?? "" }.joined()
      return MentionPattern(name: name, owner: index / 2)
    }
  }

  /// Pieces at random, and names whole so that they are found.
  private static func html(
    _ patterns: [MentionPattern], _ generator: inout SeededGenerator
  ) -> String {
    (0..<Int.random(in: 0...60, using: &generator)).map { _ in
      if Int.random(in: 0..<4, using: &generator) == 0 {
        return patterns.randomElement(using: &generator)?.name.htmlEscaped ?? ""
      }
      return textPieces.randomElement(using: &generator) ?? ""
    }.joined()
  }

  @Test(arguments: 0..<16) func agreesWithTheReference(part: Int) {
    var mentionCount = 0
    for seed in (part * 20)..<(part * 20 + 20) {
      var generator = SeededGenerator(seed: UInt64(seed))
      let patterns = Self.patterns(&generator)
      let matcher = MentionMatcher(patterns)
      let reference = ReferenceMatcher(patterns)
      for _ in 0..<4 {
        let html = Self.html(patterns, &generator)
        let bytes = Array(html.utf8)
        let ranges = RunningText.ranges(of: bytes)
        let found = matcher.matches(in: bytes, ranges: ranges)
        let expected = reference.matches(in: ScalarText(html: html), ranges: ranges)
        mentionCount += found.count
        guard found == expected else {
          let differences = Set(found).symmetricDifference(expected)
          Issue.record("seed \(seed): \(patterns) in \(html.debugDescription): \(differences)")
          return
        }
      }
    }
    #expect(mentionCount > 40)
  }

  @Test func damagedTextNeverTraps() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<400 {
      let patterns = Self.patterns(&generator)
      let matcher = MentionMatcher(patterns)
      var bytes = Array(Self.html(patterns, &generator).utf8)
      for _ in 0..<Int.random(in: 0...6, using: &generator) where !bytes.isEmpty {
        let index = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[index] = UInt8.random(in: 0...255, using: &generator)
      }
      bytes = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &generator)))
      let lower = Int.random(in: 0...bytes.count, using: &generator)
      let ranges = [0..<lower, lower..<(bytes.count + 9), (bytes.count + 2)..<(bytes.count + 5)]
      var end = 0
      for mention in matcher.matches(in: bytes, ranges: ranges) {
        #expect(mention.range.lowerBound >= end && mention.range.upperBound <= bytes.count)
        #expect(!mention.range.isEmpty && !mention.owners.isEmpty)
        end = mention.range.upperBound
      }
    }
  }
}

extension String {
  var htmlEscaped: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
