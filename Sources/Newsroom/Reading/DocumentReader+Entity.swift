import Diagnostics
import FrontMatter

extension DocumentReader {
  /// An entity's front matter; nil where it has no name.
  func entity(from fields: inout FieldReader) -> EntityFields? {
    let name = fields.requiredString("name")
    let sortName = fields.string("sort_name")?.value
    let entity = EntityFields(
      name: name?.value ?? "",
      sortName: sortName ?? name?.value ?? "",
      type: fields.choice("type", of: EntityType.self)?.value ?? .other,
      slug: fields.slug(),
      aliases: fields.strings("aliases"),
      description: fields.string("description")?.value,
      wikidata: wikidata(from: &fields),
      sameAs: fields.urls("same_as").map(\.value),
      image: fields.picture(),
      partOf: fields.string("part_of"),
      includesParts: fields.bool("include_parts")?.value,
      linksAutomatically: fields.bool("auto_link")?.value ?? true,
      facts: fields.mappings("facts") { fact in
        let label = fact.requiredString("label")
        let value = fact.requiredString("value")
        guard let label, let value else { return nil }
        return .init(label: label.value, value: value.value)
      },
      events: events(from: &fields, near: nil),
      formerURLs: fields.strings("redirect_from"))
    return name == nil ? nil : entity
  }

  private func wikidata(from fields: inout FieldReader) -> String? {
    guard let item = fields.string("wikidata") else { return nil }
    let digits = item.value.dropFirst()
    if item.value.hasPrefix("Q"), !digits.isEmpty, digits.first != "0",
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    {
      return item.value
    }
    fields.diagnostics.append(
      .error(
        "invalid-wikidata", "'\(item.value)' is no Wikidata item", at: item.range,
        help: "it is a Q and a number, such as Q3884"))
    return nil
  }
}
