import Diagnostics
import Newsroom

/// Stories and a registry in the shape of a real newsroom's, the same from the same seed: a few
/// entities are in many stories and most in few, stories come in sagas of the same names, and over
/// half of them tell dated events.
struct MadeUpNewsroom {
  private var state: UInt64
  private var names: [String] = []

  init(seed: UInt64) { state = seed }

  mutating func files(stories: Int, entities: Int) -> [(ContentFile, SourceFile)] {
    names = (0..<entities).map {
      "\(word().capitalized)\($0 % 3 == 0 ? " \(word().capitalized)" : "") \($0)"
    }
    var files = (0..<entities).map { index in
      file(
        .entity, "e\(index).md",
        """
        ---
        name: \(names[index])
        type: \(["person", "organization", "product"][index % 3])
        aliases: [\(word().capitalized)\(index) Group, \(word().uppercased())\(index)]
        ---

        About \(names[index]), which \(words(12)).
        """)
    }
    for index in 0..<stories { files.append(story(index)) }
    return files
  }

  private mutating func story(_ index: Int) -> (ContentFile, SourceFile) {
    let year = 2021 + index / 2000 % 5
    let (month, day) = (1 + index / 160 % 12, 1 + index / 6 % 28)
    let date = "\(year)-\(padded(month))-\(padded(day))"
    let cast = (0..<(3 + below(5))).map { _ in rare(names.count) }
    var text = """
      ---
      title: \(words(8).capitalized) \(index)
      summary: \(words(20)).
      date: \(date)
      authors: [\(word()) \(below(40)), \(word()) \(below(40))]
      topics: [topic \(below(20)), topic \(below(20))]
      entities: [\(cast.prefix(3).map { "e\($0)" }.joined(separator: ", "))]
      sources:
        - {title: \(words(4)), publisher: \(word()), url: "https://example.org/\(index)"}

      """
    if index % 5 < 3 {
      text += "events:\n"
      for _ in 0..<(2 + below(3)) {
        text += "  - {date: \(date), title: \(words(6)), entities: [e\(cast[0])]}\n"
      }
    }
    text += "---\n\n"
    for paragraph in 0..<12 {
      if paragraph % 4 == 2 { text += "## June \(1 + below(28)): \(words(5))\n\n" }
      for _ in 0..<3 {
        text += "\(words(9).capitalized) \(names[cast[below(cast.count)]])’s \(words(8)). "
      }
      text += "See [\(words(3))](https://example.com/\(below(1000))).\n\n"
    }
    return file(.story, "\(year)/s\(index).md", text)
  }

  private func file(_ kind: ContentKind, _ path: String, _ text: String)
    -> (ContentFile, SourceFile)
  {
    let file = ContentFile(kind: kind, path: "\(kind.path)/\(path)")
    return (file, SourceFile(path: file.path, text: text))
  }

  private func padded(_ number: Int) -> String { String(number, digits: 2) }

  private mutating func words(_ count: Int) -> String {
    (0..<count).map { _ in word() }.joined(separator: " ")
  }

  private mutating func word() -> String {
    let syllables = ["ba", "cor", "den", "fi", "gal", "hor", "in", "jo", "ka", "lum", "mer", "nos"]
    return (0..<(1 + below(3))).map { _ in syllables[below(syllables.count)] }.joined()
  }

  /// Small numbers far more often than large ones.
  private mutating func rare(_ bound: Int) -> Int { below(1 + below(1 + below(bound))) }

  /// SplitMix64.
  private mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(bound, 1)))
  }
}

extension String {
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
