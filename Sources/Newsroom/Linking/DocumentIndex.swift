import Diagnostics

/// What a link can name: documents by their path and by their slug, and the files beside them.
struct DocumentIndex {
  private var places: [String: Place] = [:]
  private var entities: [String: Identifier<Entity>] = [:]
  private var stories: [String: [Identifier<Story>]] = [:]
  private var assets: [String: Route] = [:]
  private let storyPaths: [String]
  private let entityPaths: [String]
  private let hidden: [String: Visibility.Reason]

  /// One document, and what of it a `#fragment` may name; few links have one, so the anchors are
  /// made when one asks.
  private struct Place {
    let target: LinkTarget
    let body: Prose
    /// Those that do not stand in the body.
    let furtherAnchors: [String]

    var anchors: [String] { body.markdown.anchors + furtherAnchors }
  }

  init(
    _ documents: DocumentSet, topics: [String: Int], authors: [String: Int], assets: [Asset]
  ) {
    hidden = documents.hidden
    places.reserveCapacity(documents.stories.count + documents.entities.count)
    stories.reserveCapacity(documents.stories.count)
    storyPaths = documents.stories.map(\.file.path)
    entityPaths = documents.entities.map(\.file.path)
    for (position, story) in documents.stories.enumerated() {
      let id = Identifier<Story>(position)
      stories[story.slug, default: []].append(id)
      add(story, .story(id))
    }
    for (position, entity) in documents.entities.enumerated() {
      let id = Identifier<Entity>(position)
      if entities[entity.slug] == nil { entities[entity.slug] = id }
      add(entity, .entity(id), furtherAnchors: EntityAnchors.ofEvents(in: entity.fields))
    }
    for topic in documents.topics {
      if let position = topics[topic.slug] { add(topic, .topic(Identifier(position))) }
    }
    for author in documents.authors {
      if let position = authors[author.slug] { add(author, .author(Identifier(position))) }
    }
    for (position, timeline) in documents.timelines.enumerated() {
      add(timeline, .timeline(Identifier(position)))
    }
    for (position, page) in documents.pages.enumerated() {
      add(page, .page(Identifier(position)))
    }
    for asset in assets { self.assets[asset.path] = asset.route }
  }

  private mutating func add<Fields>(
    _ document: Document<Fields>, _ target: LinkTarget, furtherAnchors: [String] = []
  ) {
    places[document.file.path] = Place(
      target: target, body: document.body, furtherAnchors: furtherAnchors)
  }

  func document(at path: String) -> LinkTarget? { places[path]?.target }

  func asset(at path: String) -> Route? { assets[path] }

  func reasonHidden(at path: String) -> Visibility.Reason? { hidden[path] }

  func entity(slug: String) -> Identifier<Entity>? { entities[slug] }

  func stories(slug: String) -> [Identifier<Story>] { stories[slug] ?? [] }

  func path(of story: Identifier<Story>) -> String { storyPaths[story.index] }

  func path(of entity: Identifier<Entity>) -> String { entityPaths[entity.index] }

  func hasAnchor(_ anchor: String, at path: String) -> Bool {
    anchors(at: path).contains(anchor)
  }

  func anchors(at path: String) -> [String] { places[path]?.anchors ?? [] }

  var entitySlugs: some Sequence<String> { entities.keys }

  /// The document whose file has the nearest name, for the help of a broken link.
  func nearestPath(to path: String) -> String? {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let sameName = places.keys.filter { $0.hasSuffix("/" + name) }.min()
    if let sameName { return sameName }
    let byName = Dictionary(
      places.keys.map { ($0.split(separator: "/").last.map(String.init) ?? $0, $0) },
      uniquingKeysWith: min)
    return nearestName(to: name, among: byName.keys).flatMap { byName[$0] }
  }

  /// The slug of an entity or a story that is nearest to an unknown one.
  func nearestSlug(to slug: String) -> String? {
    nearestName(to: slug, among: entities.keys) ?? nearestName(to: slug, among: stories.keys)
  }
}
