/// A headline that stands in the story's text once more, as pasted stories have it.
enum RepeatedHeadlineCheck {
  /// A shorter one may well open a sentence.
  private static let leastWords = 4

  static func findings(in text: StoryText) -> [Finding] {
    let title = FoldedText.words(of: text.story.fields.title)
    guard !title.isEmpty else { return [] }
    return headings(of: text, equalTo: title) + lines(of: text, openingWith: title)
  }

  private static func headings(of text: StoryText, equalTo title: [String]) -> [Finding] {
    text.sections.compactMap { section in
      guard let heading = section.heading, FoldedText.words(of: heading.text) == title
      else { return nil }
      return finding("heading repeats the headline", text.place(of: heading))
    }
  }

  private static func lines(of text: StoryText, openingWith title: [String]) -> [Finding] {
    guard let opening = text.sections.first, title.count >= leastWords else { return [] }
    return opening.paragraphs.prefix(5).flatMap { $0.split(separator: UInt8(ascii: "\n")) }
      .filter { FoldedText.words(of: String(decoding: $0, as: UTF8.self)).starts(with: title) }
      .prefix(3)
      .map { finding("text repeats the headline", text.place(of: $0.prefix(160), in: opening)) }
  }

  private static func finding(_ message: String, _ place: FindingPlace) -> Finding {
    Finding(
      code: .repeatedHeadline, message: message, place: place,
      help: "the page shows it from 'title'")
  }
}
