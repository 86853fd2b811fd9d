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
    Member(
      "srcset", "string or none",
      "For the attribute of that name: the picture at other widths; none where it is the only one."
    ) { view in
      .optional(view.sources.flatMap { view.presentation.srcset($0.own) })
    },
    Member(
      "webp_srcset", "string or none",
      "The same in WebP, for a source element; none where the picture is in WebP itself."
    ) { view in
      .optional(view.sources.flatMap { view.presentation.srcset($0.webp) })
    },
  ])

  private var sources: PictureSources? { presentation.sources(of: linked.target) }

  private var size: PictureSize? { presentation.size(of: linked.target) }

  private var url: String {
    linked.target == .elsewhere
      ? linked.picture.source.value : presentation.url(of: linked.target) + linked.suffix
  }
}
