import Archiving
import Chronology
import Markdown

/// The settings that reading a document depends on: while they are the same, a document that was
/// read before needs no reading, whatever else of site.yml has changed.
package struct ReadingSettings: Sendable, Hashable {
  /// Whose clocks show a time that has no offset.
  package let timeZone: TimeZoneRule
  /// Whose words dates are written in.
  package let dateLanguage: String
  /// Raw HTML in Markdown is published.
  package let allowsRawHTML: Bool
  /// What one text may take to be parsed.
  package let markdownBudget: MarkdownBudget

  /// So that two of them can be told apart by their bytes.
  package func archive(into writer: inout ArchiveWriter) {
    writer.write(timeZone.name)
    writer.write(dateLanguage)
    allowsRawHTML.archive(into: &writer)
    writer.write(UInt64(markdownBudget.bytes))
    writer.write(UInt64(markdownBudget.milliseconds))
  }
}

extension SiteSettings {
  package var reading: ReadingSettings {
    ReadingSettings(
      timeZone: timeZone, dateLanguage: DateLanguage.reading(tag: language).tag,
      allowsRawHTML: allowsRawHTML, markdownBudget: markdownBudget)
  }
}
