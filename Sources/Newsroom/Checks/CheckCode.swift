import Diagnostics

/// What site.yml may silence or raise, by the codes of the diagnostics: what the checks look for, and
/// the warnings of a build.
package enum CheckCode: String, Sendable, CaseIterable {
  case aliasCollision = "alias-collision"
  case ambiguousName = "ambiguous-name"
  case boilerplate
  case contradictingDate = "contradicting-date"
  case contradictingDay = "contradicting-day"
  case contradictingWeekday = "contradicting-weekday"
  case correctionWithoutUpdate = "correction-without-update"
  case distantEvent = "distant-event"
  case duplicateEvent = "duplicate-event"
  case duplicateStory = "duplicate-story"
  case emptyTimeline = "empty-timeline"
  case eventDisagreement = "event-disagreement"
  case failedCard = "failed-card"
  case failedPicture = "failed-picture"
  case guessedYear = "guessed-year"
  case hugeImage = "huge-image"
  case missingAlt = "missing-alt"
  case missingAuthor = "missing-author"
  case missingSource = "missing-source"
  case missingString = "missing-string"
  case missingSummary = "missing-summary"
  case missingVips = "missing-vips"
  case missingYear = "missing-year"
  case rawHTML = "raw-html"
  case repeatedHeadline = "repeated-headline"
  case skippedHeadingLevel = "skipped-heading-level"
  case staleDraft = "stale-draft"
  case unknownData = "unknown-data"
  case unmentionedEntity = "unmentioned-entity"
  case unorderedEvents = "unordered-events"
  case unsafeLink = "unsafe-link"
  case unusedEntity = "unused-entity"

  /// One line for a list of rules.
  package var summary: String {
    switch self {
    case .aliasCollision: "a name belongs to several entities"
    case .ambiguousName: "a text uses a name that several entities have"
    case .boilerplate: "a story ends with a web page's furniture"
    case .contradictingDate: "a section's text gives another date than its heading"
    case .contradictingDay: "\"a day after\" does not fit the heading's date"
    case .contradictingWeekday: "a date falls on another day of the week than is written"
    case .correctionWithoutUpdate: "a story was corrected after it was last updated"
    case .distantEvent: "an event is far away in time from the story that tells it"
    case .duplicateEvent: "two events look like one"
    case .duplicateStory: "two stories have nearly the same text"
    case .emptyTimeline: "a curated timeline chooses no event"
    case .eventDisagreement: "events with one id have dates that exclude each other"
    case .failedCard: "social cards could not be drawn"
    case .failedPicture: "smaller copies of a picture could not be made"
    case .guessedYear: "a date without a year is read as one of another year than the story's"
    case .hugeImage: "a picture's file is larger than a reader should have to load"
    case .missingAlt: "a picture has no description"
    case .missingAuthor: "a story has no author"
    case .missingSource: "a story names no source and links to none"
    case .missingString: "the theme has no words in the site's language"
    case .missingSummary: "a story has no summary"
    case .missingVips: "the program that makes copies of pictures and social cards is not installed"
    case .missingYear: "a date that opens a heading has no year"
    case .rawHTML: "raw HTML in a text is left out"
    case .repeatedHeadline: "a story's text repeats its headline"
    case .skippedHeadingLevel: "a heading is more than one level below the one before"
    case .staleDraft: "a draft has been lying for months"
    case .unknownData: "a data file is neither YAML nor JSON"
    case .unmentionedEntity: "an entity is listed and the text never names it"
    case .unorderedEvents: "dated headings are not in the order of time"
    case .unsafeLink: "a link could run code, and is left empty"
    case .unusedEntity: "no story names an entity"
    }
  }
}

/// How serious each check's findings are, as site.yml says; a warning where it says nothing.
package struct CheckSeverities: Sendable, Hashable {
  /// What site.yml may say of a code.
  package enum Level: String, Sendable, CaseIterable {
    case off, warning, error
  }

  private let levels: [CheckCode: Level]

  package static let standard = CheckSeverities([:])

  package init(_ levels: [CheckCode: Level]) {
    self.levels = levels
  }

  /// Nil where the check is off.
  package func severity(of code: CheckCode) -> Diagnostic.Severity? {
    switch levels[code] ?? .warning {
    case .off: nil
    case .warning: .warning
    case .error: .error
    }
  }

  /// The diagnostics of reading and linking, whose warnings the settings may silence or raise too.
  package func applied(to diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.compactMap { diagnostic in
      guard diagnostic.severity == .warning, let code = CheckCode(rawValue: diagnostic.code) else {
        return diagnostic
      }
      return severity(of: code).map {
        Diagnostic(
          $0, diagnostic.code, diagnostic.message, at: diagnostic.range, notes: diagnostic.notes,
          help: diagnostic.help)
      }
    }
  }
}
