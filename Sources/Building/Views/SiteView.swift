import Newsroom
import Templating

/// The site as a whole: `site` in every template.
struct SiteView: TemplateObject {
  let presentation: Presentation

  private var settings: SiteSettings { presentation.site.settings }

  static let members = MemberTable<SiteView>([
    Member("title", "string", "The site's name.") { .string($0.settings.title) },
    Member("tagline", "string or none", "A few words under the name.") {
      .optional($0.settings.tagline)
    },
    Member("description", "string or none", "What the site is about.") {
      .optional($0.settings.description)
    },
    Member("language", "string", "BCP 47 tag of the site's language.") {
      .string($0.settings.language)
    },
    Member("direction", "string", "\"ltr\" or \"rtl\".") {
      .string(WritingDirection.of($0.settings.language))
    },
    Member("url", "string", "The home page.") { .string($0.presentation.url(of: .home)) },
    Member("base_url", "string", "The home page's absolute URL.") {
      .string($0.presentation.absoluteURL(of: .home))
    },
    Member("publisher", "publisher", "Who answers for the site: itself, where it does not say.") {
      .object(
        PublisherView(
          publisher: $0.settings.publisher ?? .init(name: $0.settings.title),
          presentation: $0.presentation))
    },
    Member(
      "nav", "list of link",
      "The navigation of site.yml, or the lists that the site has, and its own pages where there are "
        + "four at most."
    ) {
      .list($0.presentation.navigation)
    },
    Member(
      "ledgers", "list of link",
      "Kinds, series, timelines, sources, corrections, feeds: those there are."
    ) {
      .list($0.presentation.ledgers)
    },
    Member("search_url", "string or none", "The search page, where the site has one.") {
      .optional(
        $0.settings.search == .none ? nil : $0.presentation.url(of: Routes.search))
    },
    Member(
      "icon", "string or none", "The favicon.svg, favicon.png or favicon.ico of static/."
    ) { site in
      .optional(site.presentation.plan.icons.favicon.map { site.presentation.url(of: $0) })
    },
    Member("touch_icon", "string or none", "The apple-touch-icon.png of static/.") { site in
      .optional(site.presentation.plan.icons.touchIcon.map { site.presentation.url(of: $0) })
    },
    Member("share", "list of string", "What readers may share a story with: \"email\", \"x\" …") {
      .list($0.settings.share.map { .string($0.rawValue) })
    },
    Member("search_engine", "string", "\"builtin\", \"pagefind\" or \"none\".") {
      .string($0.settings.search.rawValue)
    },
  ])
}

extension Presentation {
  /// What site.yml says, or the lists in which there is something to read and the site's own pages.
  fileprivate var navigation: [LinkView] {
    if let written = site.settings.navigation {
      return written.map { LinkView(title: $0.title, url: url(written: $0.url.value)) }
    }
    let lists = [
      site.stories.isEmpty ? nil : link(labels[.stories], Routes.stories),
      site.entities.isEmpty ? nil : link(labels[.index], Routes.entities(nil)),
      site.topics.isEmpty ? nil : link(labels[.topics], Routes.topics),
      site.events.isEmpty ? nil : link(labels[.timeline], Routes.timeline),
      site.stories.isEmpty ? nil : link(labels[.archive], Routes.archive),
    ].compactMap(\.self)
    return lists + plan.navigationPages.pages.map { link($0.title, $0.route) }
  }

  /// The lists that a site has only where there is something to list.
  fileprivate var ledgers: [LinkView] {
    [
      plan.hasKinds ? link(labels[.kinds], Routes.kinds) : nil,
      site.series.isEmpty ? nil : link(labels[.seriesList], Routes.series),
      site.timelines.isEmpty ? nil : link(labels[.timelines], Routes.timelines),
      site.outlets.isEmpty ? nil : link(labels[.sources], Routes.sources),
      plan.hasCorrections ? link(labels[.corrections], Routes.corrections) : nil,
      site.hasFeeds ? link(labels[.feeds], Routes.feeds) : nil,
    ].compactMap(\.self)
  }
}

/// Who answers for the site.
struct PublisherView: TemplateObject {
  let publisher: SiteSettings.Publisher
  let presentation: Presentation

  static let members = MemberTable<PublisherView>([
    Member("name", "string", "Its name.") { .string($0.publisher.name) },
    Member("url", "string or none", "Its own page.") { .optional($0.publisher.url) },
    Member("logo", "string or none", "Its logo, ready for a src.") { view in
      .optional(view.publisher.logo.map { view.presentation.url(written: $0.value) })
    },
  ])
}

/// Which way a language is written.
enum WritingDirection {
  private static let rightToLeft: Set<String> = [
    "ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi",
  ]

  static func of(_ language: String) -> String { isRightToLeft(language) ? "rtl" : "ltr" }

  static func isRightToLeft(_ language: String) -> Bool {
    rightToLeft.contains(language.prefix { $0 != "-" }.lowercased())
  }
}
