import Archiving
import Chronology

/// The settings that reading a document depends on: while they are the same, a document that was
/// read before needs no reading, whatever else of site.yml has changed.
package struct ReadingSettings: Sendable, Hashable {
  /// Whose clocks show a time that has no offset.
  package let timeZone: TimeZoneRule
  /// Whose words dates are written in.
  package let dateLanguage: String
  /// Raw HTML in Markdown is published.
  package let allowsRawHTML: Bool

  /// So that two of them can be told apart by their bytes.
  package func archive(into writer: inout ArchiveWriter) {
    writer.write(timeZone.name)
    writer.write(dateLanguage)
    allowsRawHTML.archive(into: &writer)
  }
}

extension SiteSettings {
  package var reading: ReadingSettings {
    ReadingSettings(
      timeZone: timeZone, dateLanguage: DateLanguage.reading(tag: language).tag,
      allowsRawHTML: allowsRawHTML)
  }
}
