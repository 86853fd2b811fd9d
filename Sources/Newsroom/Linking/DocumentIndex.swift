import Archiving
import Diagnostics

/// What a link can name: documents by their path and by their slug, and the files beside them.
struct DocumentIndex: Sendable {
  let entities: [String: Identifier<Entity>]
  let entityPaths: [String]
  /// Of a site that comes out of an archive they are read when a link asks for one.
  let deferredPlaces: Deferred<LinkPlaces>
  private var places: LinkPlaces { deferredPlaces.value }

  init(
    entities: [String: Identifier<Entity>], entityPaths: [String], places: Deferred<LinkPlaces>
  ) {
    self.entities = entities
    self.entityPaths = entityPaths
    deferredPlaces = places
  }

  init(
    _ documents: DocumentSet, topics: [String: Int], authors: [String: Int], assets: [Asset]
  ) {
    var places = LinkPlaces()
    places.hidden = documents.hidden
    places.documents.reserveCapacity(documents.stories.count + documents.entities.count)
    places.stories.reserveCapacity(documents.stories.count)
    places.storyPaths = documents.stories.map(\.file.path)
    for (position, story) in documents.stories.enumerated() {
      let id = Identifier<Story>(position)
      places.stories[story.slug, default: []].append(id)
      places.add(story, .story(id))
    }
    var entities: [String: Identifier<Entity>] = [:]
    for (position, entity) in documents.entities.enumerated() {
      let id = Identifier<Entity>(position)
      if entities[entity.slug] == nil { entities[entity.slug] = id }
      places.add(entity, .entity(id), furtherAnchors: EntityAnchors.ofEvents(in: entity.fields))
    }
    for topic in documents.topics {
      if let position = topics[topic.slug] { places.add(topic, .topic(Identifier(position))) }
    }
    for author in documents.authors {
      if let position = authors[author.slug] { places.add(author, .author(Identifier(position))) }
    }
    for (position, timeline) in documents.timelines.enumerated() {
      places.add(timeline, .timeline(Identifier(position)))
    }
    for (position, page) in documents.pages.enumerated() {
      places.add(page, .page(Identifier(position)))
    }
    for asset in assets { places.assets[asset.path] = asset.route }
    self.init(
      entities: entities, entityPaths: documents.entities.map(\.file.path),
      places: Deferred(places))
  }

  func document(at path: String) -> LinkTarget? { places.documents[path]?.target }

  func asset(at path: String) -> Route? { places.assets[path] }

  func reasonHidden(at path: String) -> Visibility.Reason? { places.hidden[path] }

  func entity(slug: String) -> Identifier<Entity>? { entities[slug] }

  func stories(slug: String) -> [Identifier<Story>] { places.stories[slug] ?? [] }

  func path(of story: Identifier<Story>) -> String { places.storyPaths[story.index] }

  func path(of entity: Identifier<Entity>) -> String { entityPaths[entity.index] }

  func hasAnchor(_ anchor: String, at path: String) -> Bool {
    anchors(at: path).contains(anchor)
  }

  func anchors(at path: String) -> [String] { places.documents[path]?.anchors ?? [] }

  var entitySlugs: some Sequence<String> { entities.keys }

  /// The document whose file has the nearest name, for the help of a broken link.
  func nearestPath(to path: String) -> String? {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let sameName = places.documents.keys.filter { $0.hasSuffix("/" + name) }.min()
    if let sameName { return sameName }
    let byName = Dictionary(
      places.documents.keys.map { ($0.split(separator: "/").last.map(String.init) ?? $0, $0) },
      uniquingKeysWith: min)
    return nearestName(to: name, among: byName.keys).flatMap { byName[$0] }
  }

  /// The slug of an entity or a story that is nearest to an unknown one.
  func nearestSlug(to slug: String) -> String? {
    nearestName(to: slug, among: entities.keys) ?? nearestName(to: slug, among: places.stories.keys)
  }
}

extension LinkPlaces {
  fileprivate mutating func add<Fields>(
    _ document: Document<Fields>, _ target: LinkTarget, furtherAnchors: [String] = []
  ) {
    documents[document.file.path] = Place(target, document.body, furtherAnchors: furtherAnchors)
  }
}
