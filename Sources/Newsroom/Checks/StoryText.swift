import Chronology
import Markdown

/// A story as the checks read it: its body in sections, each with its heading and plain text.
struct StoryText {
  /// A heading with the text up to the next heading of any level.
  struct Section {
    /// Nil for what stands before the first heading.
    let heading: MarkdownDocument.Heading?
    /// Nil where the heading does not open with a date.
    let dated: DatedHeading?
    /// Plain text.
    let paragraphs: [[UInt8]]
    /// Where the text below the heading stands in the Markdown.
    let source: Range<Int>

    /// The first sentence of the text; empty where there is none.
    var firstSentence: [UInt8] { paragraphs.first.map(Sentence.first) ?? [] }
  }

  let story: Story
  let sections: [Section]
  let dates: DateReading

  /// Cost: one pass over the story's HTML.
  init(_ story: Story, dates: DateReading) {
    self.story = story
    self.dates = dates
    let markdown = story.body.source.markdown
    let headings = markdown.headings
    var sections = [
      Section(
        heading: nil, dated: nil,
        paragraphs: PlainParagraphs.paragraphs(
          of: markdown.html, in: 0..<(headings.first?.htmlRange.lowerBound ?? markdown.html.count)),
        source: 0..<(headings.first?.sourceRange.lowerBound ?? .max))
    ]
    for (position, heading) in headings.enumerated() {
      let next = position + 1 < headings.count ? headings[position + 1] : nil
      let start = heading.htmlRange.upperBound
      let end = max(start, next?.htmlRange.lowerBound ?? markdown.html.count)
      let sourceStart = heading.sourceRange.upperBound
      sections.append(
        Section(
          heading: heading, dated: DatedHeading(heading.text, dates),
          paragraphs: PlainParagraphs.paragraphs(of: markdown.html, in: start..<end),
          source: sourceStart..<max(sourceStart, next?.sourceRange.lowerBound ?? .max)))
    }
    self.sections = sections
  }

  var path: String { story.path }

  /// The day by which the story's own dates are read.
  var day: CalendarDay { dates.day }

  /// The sections whose headings open with a date.
  var datedSections: [(heading: MarkdownDocument.Heading, dated: DatedHeading, section: Section)] {
    sections.compactMap { section in
      guard let heading = section.heading, let dated = section.dated else { return nil }
      return (heading, dated, section)
    }
  }

  func place(of heading: MarkdownDocument.Heading) -> FindingPlace {
    .body(path, heading.sourceRange)
  }

  func place(of phrase: some Collection<UInt8>, in section: Section) -> FindingPlace {
    .phrase(path, Array(phrase), in: section.source)
  }
}

/// Where a sentence ends.
enum Sentence {
  /// The first sentence of a paragraph. A full stop after a short word is an abbreviation's.
  static func first(of paragraph: [UInt8]) -> [UInt8] {
    var wordLength = 0
    var hasDigit = false
    for (index, byte) in paragraph.enumerated() {
      let isEnd =
        byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
        || byte == UInt8(ascii: ".") && (wordLength > 3 || hasDigit)
      if isEnd, index + 1 == paragraph.count || paragraph[index + 1] <= 0x20 {
        return Array(paragraph[...index])
      }
      if byte <= 0x20 {
        (wordLength, hasDigit) = (0, false)
      } else {
        wordLength += 1
        if (0x30...0x39).contains(byte) { hasDigit = true }
      }
    }
    return paragraph
  }
}
