import Chronology
import Diagnostics
import FrontMatter

/// Fields whose meaning is the newsroom's: dates, pictures, sources.
extension FieldReader {
  /// A published date: a date, or a date-time, in the site's time zone where it has no offset.
  mutating func moment(_ key: String, in zone: TimeZoneRule) -> Located<Moment>? {
    guard let text = scalarText(key) else { return nil }
    switch Moment.parse(text.value, in: zone) {
    case .success(let moment):
      return Located(moment, at: text.range)
    case .failure(let error):
      diagnostics.append(
        .error(
          "invalid-date", "'\(key)' is no date: \(error.reason)", at: text.range,
          help: "write 2026-06-18 or 2026-06-18T09:00:00+02:00"))
      return nil
    }
  }

  mutating func requiredMoment(_ key: String, in zone: TimeZoneRule) -> Located<Moment>? {
    guard scalarText(key) != nil else {
      // A value of a wrong kind has been reported.
      if node(key) == nil { reportMissing(key) }
      return nil
    }
    return moment(key, in: zone)
  }

  /// A slug that the author chose.
  mutating func slug() -> Located<String>? {
    guard let slug = string("slug") else { return nil }
    if Slug.isValid(slug.value) { return slug }
    let proposal = Slug.make(from: slug.value)
    diagnostics.append(
      .error(
        "invalid-slug", "slug '\(slug.value)' cannot stand in a URL", at: slug.range,
        help: proposal.isEmpty ? nil : "use '\(proposal)'"))
    return nil
  }

  /// `image:` as a path with `image_alt`, `image_caption` and `image_credit` beside it, or as a
  /// mapping of `src`, `alt`, `caption` and `credit`.
  mutating func picture() -> Picture? {
    let alt = string("image_alt")?.value
    let caption = string("image_caption")?.value
    let credit = string("image_credit")?.value
    return mapping(
      "image",
      orText: { Picture(source: $0, alt: alt, caption: caption, credit: credit) },
      read: { image in
        let source = image.requiredString("src")
        let ownAlt = image.string("alt")?.value
        let ownCaption = image.string("caption")?.value
        let ownCredit = image.string("credit")?.value
        return source.map {
          Picture(
            source: $0, alt: ownAlt ?? alt, caption: ownCaption ?? caption,
            credit: ownCredit ?? credit)
        }
      })
  }

  /// `sources:`, each a URL or a mapping of `title`, `url`, `publisher` and `date`.
  mutating func sources(_ dates: DateReading) -> [SourceCitation] {
    mappings(
      "sources",
      orText: { text in
        let isURL = text.value.contains("://")
        return SourceCitation(
          title: isURL ? URLText.withoutScheme(text.value) : text.value,
          url: isURL ? text.value : nil, publisher: nil, date: nil)
      },
      read: { source in
        let title = source.string("title")?.value
        let url = source.url("url")?.value
        let publisher = source.string("publisher")?.value
        let date = source.uncertainDate("date", dates)?.value
        guard let shown = title ?? publisher ?? url.map(URLText.withoutScheme) else {
          source.reportMissing("title")
          return nil
        }
        return SourceCitation(title: shown, url: url, publisher: publisher, date: date)
      })
  }

  /// A date that may be uncertain: a timestamp, EDTF, or words.
  mutating func uncertainDate(_ key: String, _ dates: DateReading) -> Located<UncertainDate>? {
    guard let text = scalarText(key) else { return nil }
    switch dates.words.read(text.value, near: dates.day) {
    case .success(let date):
      return Located(date, at: text.range)
    case .failure(let error):
      diagnostics.append(
        .error(
          "invalid-date", "'\(key)' is no date: \(error.reason)", at: text.range,
          help: "write 2026-06-18, an EDTF date such as 2026-06~, or words such as \"early June\""))
      return nil
    }
  }
}
