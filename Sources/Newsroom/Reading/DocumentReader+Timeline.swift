import FrontMatter

extension DocumentReader {
  /// A curated timeline's front matter; nil where it has no title.
  func timeline(from fields: inout FieldReader) -> TimelineFields? {
    let title = fields.requiredString("title")
    let timeline = TimelineFields(
      title: title?.value ?? "",
      description: fields.string("description")?.value,
      slug: fields.slug(),
      entities: fields.strings("entities"),
      topics: fields.strings("topics"),
      kinds: fields.strings("kinds"),
      match: fields.choice("match", of: TimelineFields.Match.self)?.value ?? .any,
      from: fields.datedWithYear("from", dates)?.value,
      to: fields.datedWithYear("to", dates)?.value,
      events: fields.strings("events"))
    return title == nil ? nil : timeline
  }
}
