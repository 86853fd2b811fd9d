import Newsroom
import Templating

/// The page that is rendered: `page` in every template.
struct PageView: TemplateObject {
  let plan: PagePlan
  let presentation: Presentation

  static let members = MemberTable<PageView>([
    Member("title", "string", "For the title element.") { .string($0.heading.title) },
    Member("url", "string", "The page itself.") {
      .string($0.presentation.url(of: $0.plan.route))
    },
    Member("canonical_url", "string", "Its absolute URL, or where it was first published.") {
      .string($0.canonicalURL)
    },
    Member("description", "string or none", "What it is about.") {
      .optional($0.heading.description)
    },
    Member("kind", "string", "home, stories, story, topics, topic, authors, author, series, …") {
      .string($0.plan.content.kind)
    },
    Member("breadcrumbs", "list of link", "From the home page down to the page's parent.") {
      .list($0.presentation.breadcrumbs(of: $0.plan.content))
    },
    Member("alternates", "list of alternate", "The same in other formats.") {
      .list($0.presentation.alternates(of: $0.plan.content))
    },
    Member("language", "string", "BCP 47 tag of the page's language.") {
      .string($0.presentation.language(of: $0.plan.content))
    },
    Member("structured_data", "value or none", "JSON-LD, for a script of type application/ld+json.")
    {
      StructuredData(presentation: $0.presentation).value(for: $0.plan)
    },
    Member("image", "string or none", "Absolute URL of the picture that stands for the page.") {
      .optional($0.picture?.url)
    },
    Member("image_alt", "string or none", "What that picture shows.") {
      .optional($0.picture?.alt)
    },
    Member("image_width", "integer or none", "Its width in pixels, where it is known.") {
      .optional($0.picture?.size?.width)
    },
    Member("image_height", "integer or none", "Its height in pixels, where it is known.") {
      .optional($0.picture?.size?.height)
    },
    Member("newer_url", "string or none", "In a list, the page with what is newer.") { view in
      .optional(view.plan.content.list?.newer.map { view.presentation.url(of: $0) })
    },
    Member("older_url", "string or none", "In a list, the page with what is older.") { view in
      .optional(view.plan.content.list?.older.map { view.presentation.url(of: $0) })
    },
  ])

  private var heading: PageHeading { presentation.heading(of: plan.content) }

  private var picture: SharePicture? { presentation.sharePicture(of: plan.content) }

  private var canonicalURL: String {
    if case .story(let id) = plan.content,
      let elsewhere = presentation.site.stories[id].fields.canonicalURL
    {
      return elsewhere
    }
    return presentation.absoluteURL(of: plan.route)
  }
}
