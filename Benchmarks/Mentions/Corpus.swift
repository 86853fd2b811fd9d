import Mentions

/// Stories and a registry of one language, the same from the same seed.
struct Corpus {
  struct Story {
    let html: [UInt8]
    let ranges: [Range<Int>]
  }

  private let language: Language
  private var generator: SplitMix64
  private var words: [String]
  private var names: [String] = []

  init(language: Language, seed: UInt64) {
    self.language = language
    generator = SplitMix64(state: seed)
    words = language.commonWords
    // The rest of a vocabulary of 20,000, so that names have the beginnings of ordinary words.
    for _ in 0..<20_000 { words.append(language.word(&generator)) }
  }

  mutating func patterns(entities: Int, names count: Int) -> [MentionPattern] {
    names = (0..<count).map { index in
      if index % 6 == 5 { return language.acronym(&generator) }
      return (0...(index % 3)).map { _ in language.name(&generator) }.joined(
        separator: language.gap)
    }
    return names.enumerated().map { MentionPattern(name: $1, owner: $0 % entities) }
  }

  /// Stories of some 5 KB, with a name about every twenty words.
  mutating func stories(bytes: Int) -> [Story] {
    var stories: [Story] = []
    var total = 0
    while total < bytes {
      let story = story()
      total += story.html.count
      stories.append(story)
    }
    return stories
  }

  private mutating func story() -> Story {
    var html: [UInt8] = []
    var ranges: [Range<Int>] = []
    for _ in 0..<10 {
      html += Array("<p>".utf8)
      let start = html.count
      while html.count - start < 500 { sentence(&html) }
      ranges.append(start..<html.count)
      html += Array("</p>\n".utf8)
    }
    return Story(html: html, ranges: ranges)
  }

  private mutating func sentence(_ html: inout [UInt8]) {
    let length = 6 + generator.below(20)
    for index in 0..<length {
      if index > 0 { html += Array((index == 12 ? "\n" : language.gap).utf8) }
      if generator.below(20) == 0 {
        html += Array(names[generator.below(names.count)].utf8)
        if generator.below(6) == 0 { html += Array(language.possessive.utf8) }
      } else {
        let word = word()
        html += Array((index == 0 ? language.capitalized(word) : word).utf8)
      }
      if generator.below(12) == 0, index + 1 < length { html += Array(language.comma.utf8) }
    }
    html += Array(language.stop.utf8)
  }

  /// A word by Zipf's law, near enough: a common one in most cases.
  private mutating func word() -> String {
    let isCommon = generator.below(10) < 6
    let range = isCommon ? language.commonWords.count : words.count
    return words[min(generator.below(range), isCommon ? generator.below(range) : range)]
  }
}

/// The same numbers from the same seed, on every machine.
struct SplitMix64 {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(bound, 1)))
  }
}
