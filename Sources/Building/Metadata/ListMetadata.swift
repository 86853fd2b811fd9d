import Newsroom
import Templating

/// Pages that lead to others, as schema.org describes collections.
struct ListMetadata {
  let data: StructuredData

  /// A page of the list, by what it is called and where it stands.
  typealias Entry = (name: String, route: Route)

  /// Entries of a list that are named; a registry of thousands is counted only.
  private static let maximum = 100

  func write(_ page: PagePlan, of entries: [Entry], to json: inout JSONBuilder) {
    let heading = presentation.heading(of: page.content)
    json.member("@type", "CollectionPage")
    json.member("name", heading.title)
    json.member("url", presentation.absoluteURL(of: page.route))
    json.member("inLanguage", site.settings.language)
    json.object("isPartOf") { $0.member("@id", presentation.absoluteURL(of: .home) + "#site") }
    json.member("description", optional: heading.description)
    json.object("mainEntity") { json in
      json.member("@type", "ItemList")
      json.member("numberOfItems", entries.count)
      json.list("itemListElement") { json in
        for (position, entry) in entries.prefix(Self.maximum).enumerated() {
          json.object {
            $0.member("@type", "ListItem")
            $0.member("position", position + 1)
            $0.member("name", entry.name)
            $0.member("url", presentation.absoluteURL(of: entry.route))
          }
        }
      }
    }
  }

  /// What a page lists; nil for a page that is no list of pages.
  func entries(of content: PageContent) -> [Entry]? {
    switch content {
    case .home(let list), .stories(let list): entries(site.stories.identifiers(list.range))
    case .topic(let id, let list): entries(site.topics[id].stories[list.range])
    case .author(let id, let list): entries(site.authors[id].stories[list.range])
    case .kind(let position, let list):
      entries(presentation.plan.kinds.kinds[position].stories[list.range])
    case .entity(let id, let list): entries(site.entities[id].listedStories[list.range])
    case .series(let id, let list):
      entries(site.series[id].stories[presentation.parts(of: site.series[id], on: list)])
    case .archive(.month(let position)):
      entries(presentation.plan.archive.months[position].stories.map { Identifier($0) })
    case .entities(let type):
      site.entities.filter { type == nil || $0.identity.type == type }.map { ($0.name, $0.route) }
    case .topics: site.topics.map { ($0.title, $0.route) }
    case .kinds:
      presentation.plan.kinds.kinds.map { (presentation.labels.title(ofKind: $0.name), $0.route) }
    case .seriesIndex: site.series.map { ($0.title, $0.route) }
    case .authors: site.authors.map { ($0.name, $0.route) }
    case .timelines: site.timelines.map { ($0.fields.title, $0.route) }
    default: nil
    }
  }

  /// The page of an author, whom it is about.
  func write(profileOf author: Author, at route: Route, to json: inout JSONBuilder) {
    json.member("@type", "ProfilePage")
    json.member("url", presentation.absoluteURL(of: route))
    json.object("mainEntity") {
      author.writeIdentity(presentation, to: &$0)
      $0.member("jobTitle", optional: author.role)
      $0.member("worksFor", data.publisher)
    }
  }

  private var presentation: Presentation { data.presentation }
  private var site: Site { presentation.site }

  private func entries(_ stories: some Sequence<Identifier<Story>>) -> [Entry] {
    stories.map { (site.stories[$0].fields.title, site.stories[$0].route) }
  }
}

extension Author {
  /// Who signs, as a story and their own page name them.
  func writeIdentity(_ presentation: Presentation, to json: inout JSONBuilder) {
    let url = presentation.absoluteURL(of: route)
    json.member("@type", isOrganization ? "Organization" : "Person")
    json.member("@id", url + "#author")
    json.member("name", name)
    json.member("url", url)
  }
}
