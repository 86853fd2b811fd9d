import Chronology
import Diagnostics
import FrontMatter

extension DocumentReader {
  /// A story's front matter; nil where it lacks what no story can do without.
  func story(from fields: inout FieldReader) -> StoryFields? {
    let title = fields.requiredString("title")
    let published = fields.requiredMoment("date", in: dates.zone)
    let near = published.map { dates.near($0.value.in(dates.zone).day) } ?? dates
    let story = StoryFields(
      title: title?.value ?? "",
      summary: fields.string("summary")?.value,
      published: published?.value ?? Moment(secondsSinceEpoch: 0),
      updated: fields.moment("updated", in: dates.zone)?.value,
      slug: fields.slug(),
      authors: fields.strings("authors"),
      topics: fields.strings("topics"),
      entities: fields.strings("entities"),
      kind: kind(from: &fields),
      isDraft: fields.bool("draft")?.value ?? false,
      publishAt: fields.moment("publish_at", in: dates.zone)?.value,
      expires: fields.moment("expires", in: dates.zone)?.value,
      canonicalURL: fields.url("canonical_url")?.value,
      sources: fields.sources(near),
      image: fields.picture(),
      events: events(from: &fields, near),
      corrections: corrections(from: &fields),
      series: fields.string("series"),
      aliases: fields.strings("aliases"),
      language: language(from: &fields),
      comments: fields.url("comments")?.value,
      aiDisclosure: fields.string("ai_disclosure")?.value)
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

  private func language(from fields: inout FieldReader) -> String? {
    guard let tag = fields.string("lang") else { return nil }
    if LanguageTag.isWellFormed(tag.value) { return tag.value }
    fields.diagnostics.append(.invalidLanguage(tag))
    return nil
  }

  private func events(from fields: inout FieldReader, _ dates: DateReading) -> [EventFields] {
    fields.mappings("events") { event in
      if event.node("date") == nil { event.reportMissing("date") }
      let date = event.uncertainDate("date", dates)
      let title = event.requiredString("title")
      let text = event.string("text").map { prose($0, into: &event.diagnostics) }
      let entities = event.node("entities") == nil ? nil : event.strings("entities")
      let sources = event.sources(dates)
      let identifier = event.string("id")
      guard let date, let title else { return nil }
      return EventFields(
        date: date.value, title: title.value, text: text, entities: entities, sources: sources,
        identifier: identifier)
    }
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
