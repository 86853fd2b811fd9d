/// Pictures without a description for those who do not see them.
enum AltTextCheck {
  static func findings(in story: Story) -> [Finding] {
    story.body.source.markdown.images.filter { isBlank($0.alt) }.map {
      finding(.body(story.path, $0.sourceRange), help: "write it as ![description](…)")
    } + findings(for: story.fields.details.image, in: story.path)
  }

  static func findings(in entity: Entity) -> [Finding] {
    entity.body.source.markdown.images.filter { isBlank($0.alt) }.map {
      finding(.body(entity.path, $0.sourceRange), help: "write it as ![description](…)")
    } + findings(for: entity.fields.image, in: entity.path)
  }

  private static func findings(for picture: Picture?, in path: String) -> [Finding] {
    guard let picture, isBlank(picture.alt ?? "") else { return [] }
    return [finding(.range(picture.source.range), help: "add 'image_alt: …'")]
  }

  private static func finding(_ place: FindingPlace, help: String) -> Finding {
    Finding(
      code: .missingAlt, message: "picture has no description", place: place, help: help)
  }

  private static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
}
