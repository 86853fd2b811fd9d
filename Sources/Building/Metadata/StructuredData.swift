import Newsroom
import Templating

/// What a page tells search engines about itself: JSON-LD in the terms of schema.org, as one graph.
struct StructuredData {
  let presentation: Presentation

  /// None for pages that only lead to others.
  func value(for page: PagePlan) -> Value {
    guard let subject = subject(of: page) else { return .none }
    var graph = [object(subject)]
    if let trail = breadcrumbs(to: page) { graph.append(trail) }
    return object([("@context", "https://schema.org"), ("@graph", .list(graph))])
  }

  /// What the page is about, which its graph begins with.
  private func subject(of page: PagePlan) -> [(String, Value)]? {
    let lists = ListMetadata(data: self)
    switch page.content {
    case .home(let list) where list.isFront: return SiteMetadata(data: self).website
    case .story(let id): return StoryMetadata(story: site.stories[id], self).properties
    case .entity(let id, let list) where list.isFront:
      return EntityMetadata(entity: site.entities[id], data: self).properties
    case .author(let id, let list) where list.isFront:
      return lists.profile(of: site.authors[id], at: page.route)
    case .entities(let type): return lists.collection(page, of: lists.entities(type))
    case .topics: return lists.collection(page, of: site.topics.map { ($0.title, $0.route) })
    case .kinds:
      return lists.collection(
        page,
        of: presentation.plan.kinds.kinds.map {
          (presentation.labels.title(ofKind: $0.name), $0.route)
        })
    case .seriesIndex: return lists.collection(page, of: site.series.map { ($0.title, $0.route) })
    case .authors: return lists.collection(page, of: site.authors.map { ($0.name, $0.route) })
    case .timelines:
      return lists.collection(page, of: site.timelines.map { ($0.fields.title, $0.route) })
    default: return lists.stories(of: page.content).map { lists.collection(page, of: $0) }
    }
  }

  /// The way from the home page to a page, that page last; nil for the home page.
  private func breadcrumbs(to page: PagePlan) -> Value? {
    let crumbs = presentation.breadcrumbs(of: page.content)
    guard !crumbs.isEmpty else { return nil }
    let origin = site.settings.baseURL.origin
    let steps =
      crumbs.map { (name: $0.title, url: origin + $0.url) } + [
        (
          name: presentation.heading(of: page.content).title,
          url: presentation.absoluteURL(of: page.route)
        )
      ]
    return object([
      ("@type", "BreadcrumbList"),
      (
        "itemListElement",
        .list(
          steps.enumerated().map { position, step in
            object([
              ("@type", "ListItem"), ("position", .int(position + 1)),
              ("name", .string(step.name)), ("item", .string(step.url)),
            ])
          })
      ),
    ])
  }

  private var site: Site { presentation.site }

  /// The newsroom that answers for the site.
  var publisher: Value {
    shared.publisherMetadata.value(at: 0, shared.node(.publisherMetadata)) {
      SiteMetadata(data: self).publisher
    }
  }

  /// An entity as a story names it: enough to tell which it is.
  func reference(to id: Identifier<Entity>) -> Value {
    shared.entityMetadata.value(at: id.index, shared.node(.entityMetadata, id.index)) {
      EntityMetadata(entity: site.entities[id], data: self).reference
    }
  }

  /// Who signs a story.
  func reference(to id: Identifier<Author>) -> Value {
    shared.authorMetadata.value(at: id.index, shared.node(.authorMetadata, id.index)) {
      object(site.authors[id].identity(presentation))
    }
  }

  private var shared: SharedViews { presentation.shared }

  /// A picture with its size and what is said of it.
  func image(_ picture: LinkedPicture) -> Value {
    let size = presentation.size(of: picture.target)
    return object(
      [
        ("@type", "ImageObject"), ("url", .string(presentation.absoluteURL(of: picture))),
      ] + (size.map { [("width", .int($0.width)), ("height", .int($0.height))] } ?? [])
        + optional("caption", picture.picture.caption)
        + optional("creditText", picture.picture.credit))
  }

  /// A card that was drawn for a story.
  func image(_ card: SharePicture) -> Value {
    object(
      [("@type", "ImageObject"), ("url", .string(card.url))]
        + (card.size.map { [("width", .int($0.width)), ("height", .int($0.height))] } ?? []))
  }

  func object(_ properties: [(String, Value)]) -> Value {
    .dict(ValueDictionary(properties))
  }

  func optional(_ name: String, _ text: String?) -> [(String, Value)] {
    text.map { [(name, .string($0))] } ?? []
  }

  /// A property with many values; left out where there is none.
  func list(_ name: String, _ values: [Value]) -> [(String, Value)] {
    values.isEmpty ? [] : [(name, .list(values))]
  }
}
