import Chronology
import Diagnostics
import FrontMatter
import Markdown

/// What `content/site.yml` says of the site, with the defaults filled in.
package struct SiteSettings: Sendable {
  package let title: String
  package let tagline: String?
  package let description: String?
  package let baseURL: BaseURL
  /// A BCP 47 tag: `en`, `pt-BR`.
  package let language: String
  package let timeZone: TimeZoneRule
  package let publisher: Publisher?
  /// Nil where the site does not say: then it is led through by the lists that it has.
  package let navigation: [NavigationLink]?
  package let permalinks: Permalinks
  /// Stories on one page of a list.
  package let pageSize: Int
  package let mentionLinks: MentionLinks
  /// An entity's page lists the stories of its parts too, where its file does not say otherwise.
  package let includesParts: Bool
  /// Raw HTML in Markdown is published.
  package let allowsRawHTML: Bool
  /// What one text may take to be parsed.
  package let markdownBudget: MarkdownBudget
  package let search: SearchEngine
  /// Where the file says so; nil where it does not.
  package let searchRange: SourceRange?
  /// How serious the findings of `sitegen check` are.
  package let checks: CheckSeverities
  package let feeds: FeedSettings
  package let pictures: PictureSettings
  package let socialCards: SocialCardSettings
  /// Where a story's page offers to share it, in this order.
  package let share: [ShareTarget]
  package let crawlers: CrawlerSettings
  package let hosting: HostingSettings

  /// Who answers for the site.
  package struct Publisher: Sendable, Hashable {
    package let name: String
    package let url: String?
    /// A URL, or a path of this site: `/logo.png`.
    package let logo: Located<String>?
    /// Its pages elsewhere.
    package let sameAs: [String]

    package init(
      name: String, url: String? = nil, logo: Located<String>? = nil, sameAs: [String] = []
    ) {
      self.name = name
      self.url = url
      self.logo = logo
      self.sameAs = sameAs
    }
  }

  /// An entry of the site's navigation.
  package struct NavigationLink: Sendable, Hashable {
    package let title: String
    package let url: Located<String>
  }

  /// What the search page searches with.
  package enum SearchEngine: String, Sendable, CaseIterable {
    /// The site's own index of headlines, summaries and names.
    case builtin
    /// Pagefind, over the whole text, with the built-in index where it is missing.
    case pagefind
    /// There is no search page.
    case none
  }

  /// What readers may share a story with. Pages link to it and load nothing from there.
  package enum ShareTarget: String, Sendable, CaseIterable {
    case email, bluesky, facebook, linkedin, x, reddit, telegram, threads, whatsapp

    package static let standard: [ShareTarget] = [.email, .bluesky, .facebook, .linkedin, .x]
  }

  /// Which mentions of an entity in a story become links.
  package enum MentionLinks: String, Sendable, CaseIterable {
    case first, section, all, none
  }
}
