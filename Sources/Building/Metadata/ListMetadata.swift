import Newsroom
import Templating

/// Pages that lead to others, as schema.org describes collections.
struct ListMetadata {
  let data: StructuredData

  /// A page of the list, by what it is called and where it stands.
  typealias Entry = (name: String, route: Route)

  /// Entries of a list that are named; a registry of thousands is counted only.
  private static let maximum = 100

  func collection(_ page: PagePlan, of entries: [Entry]) -> [(String, Value)] {
    let heading = presentation.heading(of: page.content)
    let elements = entries.prefix(Self.maximum).enumerated().map { position, entry in
      data.object([
        ("@type", "ListItem"), ("position", .int(position + 1)),
        ("name", .string(entry.name)),
        ("url", .string(presentation.absoluteURL(of: entry.route))),
      ])
    }
    var properties: [(String, Value)] = [
      ("@type", "CollectionPage"), ("name", .string(heading.title)),
      ("url", .string(presentation.absoluteURL(of: page.route))),
      ("inLanguage", .string(site.settings.language)),
      (
        "isPartOf",
        data.object([("@id", .string(presentation.absoluteURL(of: .home) + "#site"))])
      ),
    ]
    properties += data.optional("description", heading.description)
    properties.append(
      (
        "mainEntity",
        data.object([
          ("@type", "ItemList"), ("numberOfItems", .int(entries.count)),
          ("itemListElement", .list(elements)),
        ])
      ))
    return properties
  }

  /// The stories that a page lists; nil for a page that is no list of stories.
  func stories(of content: PageContent) -> [Entry]? {
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
    default: nil
    }
  }

  func entities(_ type: EntityType?) -> [Entry] {
    site.entities.filter { type == nil || $0.identity.type == type }.map { ($0.name, $0.route) }
  }

  /// The page of an author, whom it is about.
  func profile(of author: Author, at route: Route) -> [(String, Value)] {
    [
      ("@type", "ProfilePage"), ("url", .string(presentation.absoluteURL(of: route))),
      (
        "mainEntity",
        data.object(
          author.identity(presentation) + data.optional("jobTitle", author.role) + [
            ("worksFor", data.publisher)
          ])
      ),
    ]
  }

  private var presentation: Presentation { data.presentation }
  private var site: Site { presentation.site }

  private func entries(_ stories: some Sequence<Identifier<Story>>) -> [Entry] {
    stories.map { (site.stories[$0].fields.title, site.stories[$0].route) }
  }
}

extension Author {
  /// Who signs, as a story and their own page name them.
  func identity(_ presentation: Presentation) -> [(String, Value)] {
    let url = presentation.absoluteURL(of: route)
    return [
      ("@type", .string(isOrganization ? "Organization" : "Person")),
      ("@id", .string(url + "#author")), ("name", .string(name)), ("url", .string(url)),
    ]
  }
}
