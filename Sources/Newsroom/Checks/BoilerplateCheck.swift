/// The furniture of a web page that was copied along with a story: "Continue reading".
enum BoilerplateCheck {
  /// Only here can it stand without being meant.
  private static let lastParagraphs = 6
  /// A longer line says something.
  private static let longestLine = 200

  static func findings(in text: StoryText) -> [Finding] {
    let phrases = Boilerplate.phrases(language: text.dates.words.language.tag)
    let last = text.sections.flatMap { section in section.paragraphs.map { (section, $0) } }
      .suffix(lastParagraphs)
    return last.flatMap { section, paragraph in
      paragraph.split(separator: UInt8(ascii: "\n")).compactMap { line in
        guard line.count <= longestLine else { return nil }
        let words = FoldedText.words(of: String(decoding: line, as: UTF8.self))
        guard let phrase = phrases.first(where: { words.starts(with: $0) }) else { return nil }
        return Finding(
          code: .boilerplate,
          message: "line '\(phrase.joined(separator: " "))' is part of a web page, not of a story",
          place: .lastPhrase(text.path, Array(line), in: section.source), help: "remove it")
      }
    }
  }
}

/// What such lines begin with, by language.
enum Boilerplate {
  static func phrases(language: String) -> [[String]] { tables[language] ?? english }

  private static let tables = ["en": english]

  private static let english: [[String]] = [
    "advertisement", "all rights reserved", "click here", "comments are closed",
    "continue reading", "follow us on", "get our newsletter", "join our newsletter",
    "join the conversation", "leave a comment", "leave a reply", "load more", "post a comment",
    "read more", "read next", "recommended for you", "related articles", "related posts",
    "related stories", "share on", "share this", "show comments", "sign up for", "sign up to",
    "skip to", "sponsored content", "subscribe now", "subscribe to", "this article was originally",
    "view comments", "write a comment", "you may also like",
  ].map { $0.split(separator: " ").map(String.init) }
}
