import Chronology
import Diagnostics
import FrontMatter

extension DocumentReader {
  /// A story's front matter; nil where it lacks what no story can do without.
  func story(from fields: inout FieldReader) -> StoryFields? {
    let title = fields.requiredString("title")
    let published = fields.requiredMoment("date", in: dates.zone)
    let canonicalURL = fields.url("canonical_url")
    let near = published.map { dates.near($0.value.in(dates.zone).day) } ?? dates
    let disclosure = aiDisclosure(from: &fields)
    let story = StoryFields(
      title: title?.value ?? "",
      summary: fields.string("summary")?.value,
      published: published?.value ?? Moment(secondsSinceEpoch: 0),
      updated: fields.moment("updated", in: dates.zone)?.value,
      slug: fields.slug(),
      kind: kind(from: &fields),
      isDraft: fields.bool("draft")?.value ?? false,
      publishAt: fields.moment("publish_at", in: dates.zone)?.value,
      expires: fields.moment("expires", in: dates.zone)?.value,
      canonicalURL: canonicalURL?.value,
      isExcerpt: isExcerpt(from: &fields, canonicalURL),
      corrections: corrections(from: &fields),
      part: fields.int("part", in: 1...9999)?.value,
      aliases: fields.strings("aliases"),
      language: language(from: &fields),
      comments: fields.url("comments")?.value,
      aiDisclosure: disclosure?.text, digitalSource: disclosure?.source,
      details: StoryDetails(
        sources: fields.sources(near),
        authors: fields.strings("authors"),
        topics: fields.strings("topics"),
        entities: fields.strings("entities"),
        series: fields.string("series"),
        image: fields.picture(),
        events: events(from: &fields, near: near)),
      of: fields.place.path, keptBy: keeper)
    return title == nil || published == nil ? nil : story
  }

  private func kind(from fields: inout FieldReader) -> String {
    guard let kind = fields.string("kind") else { return "news" }
    if Slug.isValid(kind.value) { return kind.value }
    fields.diagnostics.append(
      .error(
        "invalid-slug", "kind '\(kind.value)' must be a single lower-case word", at: kind.range,
        help: "for example news, analysis, explainer, brief or live"))
    return "news"
  }

  /// A text alone says that a machine had a part in what people made; `source: none` that it had
  /// none.
  private func aiDisclosure(
    from fields: inout FieldReader
  ) -> (text: String?, source: DigitalSource?)? {
    fields.mapping("ai_disclosure") { text in
      (text.value, .compositeWithTrainedAlgorithmicMedia)
    } read: { disclosure in
      let text = disclosure.string("text")?.value
      let source = disclosure.choice("source", of: DisclosedSource.self)?.value
      return (text, DigitalSource(rawValue: source?.rawValue ?? ""))
    }
  }

  /// What `source` of a disclosure may say.
  private enum DisclosedSource: String, CaseIterable {
    case none, trainedAlgorithmicMedia, compositeWithTrainedAlgorithmicMedia
    case algorithmicallyEnhanced, dataDrivenMedia
  }

  private func language(from fields: inout FieldReader) -> String? {
    guard let tag = fields.string("lang") else { return nil }
    if LanguageTag.isWellFormed(tag.value) { return tag.value }
    fields.diagnostics.append(.invalidLanguage(tag))
    return nil
  }

  /// An excerpt is of no use to a reader who is not told where the rest stands.
  private func isExcerpt(
    from fields: inout FieldReader, _ canonicalURL: Located<String>?
  ) -> Bool {
    guard let excerpt = fields.bool("excerpt"), excerpt.value else { return false }
    if canonicalURL == nil {
      fields.diagnostics.append(
        .error(
          "missing-key", "'excerpt' needs 'canonical_url', where the whole story stands",
          at: excerpt.range))
    }
    return canonicalURL != nil
  }

  private func corrections(from fields: inout FieldReader) -> [Correction] {
    fields.mappings("corrections") { correction in
      let date = correction.requiredMoment("date", in: dates.zone)
      let text = correction.requiredString("text")
      guard let date, let text else { return nil }
      return Correction(date: date.value, text: prose(text, into: &correction.diagnostics))
    }
  }
}
