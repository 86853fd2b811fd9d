import FrontMatter

extension DocumentReader {
  func topic(from fields: inout FieldReader, _ file: ContentFile) -> TermFields? {
    TermFields(
      title: fields.string("title")?.value ?? TermTitle.make(from: file.stem),
      slug: fields.slug(),
      description: fields.string("description")?.value,
      role: nil,
      isOrganization: false)
  }

  func author(from fields: inout FieldReader, _ file: ContentFile) -> TermFields? {
    TermFields(
      title: fields.string("name")?.value ?? TermTitle.make(from: file.stem),
      slug: fields.slug(),
      description: fields.string("description")?.value,
      role: fields.string("role")?.value,
      isOrganization: fields.choice("type", of: TermFields.AuthorType.self)?.value
        == .organization)
  }

  func page(from fields: inout FieldReader) -> PageFields? {
    let title = fields.requiredString("title")
    let summary = fields.string("summary")?.value
    let slug = fields.slug()
    let isDraft = fields.bool("draft")?.value ?? false
    let aliases = fields.strings("aliases")
    return title.map {
      PageFields(
        title: $0.value, summary: summary, slug: slug, isDraft: isDraft, aliases: aliases)
    }
  }
}

/// The title of a topic or an author that has none of its own.
enum TermTitle {
  /// "Supply chains" for `supply-chains`; text that is no slug stays as it was written.
  static func make(from name: String) -> String {
    guard Slug.isValid(name) else { return name }
    let words = name.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
