import Newsroom
import Templating

/// A lead picture.
struct ImageView: TemplateObject {
  let linked: LinkedPicture
  let presentation: Presentation

  static let members = MemberTable<ImageView>([
    Member("url", "string", "The picture's file.") { .string($0.url) },
    Member("alt", "string", "What it shows, for those who cannot see it; may be empty.") {
      .string($0.linked.picture.alt ?? "")
    },
    Member("caption", "string or none", "What is written under it.") {
      .optional($0.linked.picture.caption)
    },
    Member("credit", "string or none", "Who made it.") {
      .optional($0.linked.picture.credit)
    },
    Member("width", "integer or none", "In pixels; none for a picture of another site.") {
      .optional($0.size?.width)
    },
    Member("height", "integer or none", "In pixels; none for a picture of another site.") {
      .optional($0.size?.height)
    },
  ])

  private var size: PictureSize? { presentation.size(of: linked.target) }

  private var url: String {
    linked.target == .elsewhere
      ? linked.picture.source.value : presentation.url(of: linked.target) + linked.suffix
  }
}
