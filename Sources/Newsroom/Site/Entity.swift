/// A person, organisation, product, place or the like that stories are about.
package final class Entity: Sendable {
  package let id: Identifier<Entity>
  /// Path of its file, relative to the site's root.
  package let path: String
  package let slug: String
  package let route: Route
  /// What the file says that any page may tell which names the entity: the other fields are empty.
  package let identity: EntityFields
  private let allFields: EntityFields
  private let linkedBody: LinkedProse
  package let picture: LinkedPicture?
  package let partOf: Identifier<Entity>?
  /// What the site has on it, which is another when a story names it that did not.
  private let known: Relations

  init(
    id: Identifier<Entity>, path: String, slug: String, route: Route, fields: EntityFields,
    body: LinkedProse, picture: LinkedPicture?, partOf: Identifier<Entity>?,
    parts: [Identifier<Entity>], stories: [Identifier<Story>], timeline: [Identifier<Event>],
    partEvents: [Identifier<Event>: Identifier<Entity>], listedStories: [Identifier<Story>],
    storyParts: [Identifier<Story>: Identifier<Entity>], companions: [Companion]
  ) {
    self.id = id
    self.path = path
    self.slug = slug
    self.route = route
    identity = fields.identity
    allFields = fields
    linkedBody = body
    self.picture = picture
    self.partOf = partOf
    known = Relations(
      parts: parts, stories: stories, timeline: timeline, partEvents: partEvents,
      listedStories: listedStories, storyParts: storyParts, companions: companions)
  }

  package var name: String { identity.name }

  package var fields: EntityFields {
    noteDetails()
    return allFields
  }

  package var body: LinkedProse {
    noteDetails()
    return linkedBody
  }

  package var relations: Relations {
    noteRelations()
    return known
  }

  package var parts: [Identifier<Entity>] {
    noteRelations()
    return known.parts
  }

  /// The stories that name it, newest first.
  package var stories: [Identifier<Story>] {
    noteRelations()
    return known.stories
  }

  /// Its own events, those it takes part in and those of its parts, in order of time.
  package var timeline: [Identifier<Event>] {
    noteRelations()
    return known.timeline
  }

  /// The part that takes part, for the events of the timeline that the entity itself has none in.
  package var partEvents: [Identifier<Event>: Identifier<Entity>] {
    noteRelations()
    return known.partEvents
  }

  /// What its page lists: `stories`, and where it includes its parts, theirs too; newest first.
  package var listedStories: [Identifier<Story>] {
    noteRelations()
    return known.listedStories
  }

  /// For a listed story that does not name the entity itself, the part of it that it names.
  package var storyParts: [Identifier<Story>: Identifier<Entity>] {
    noteRelations()
    return known.storyParts
  }

  /// The entities that share stories with it, the most unusual pairs first; not all of them.
  package var companions: [Companion] {
    SitePart.entityCompanions.noteRead(of: id.index)
    return known.companions
  }

  private func noteDetails() { SitePart.entityDetails.noteRead(of: id.index) }

  private func noteRelations() { SitePart.entityRelations.noteRead(of: id.index) }

  /// What the site tells of an entity.
  package struct Relations: Sendable {
    package let parts: [Identifier<Entity>]
    package let stories: [Identifier<Story>]
    package let timeline: [Identifier<Event>]
    package let partEvents: [Identifier<Event>: Identifier<Entity>]
    package let listedStories: [Identifier<Story>]
    package let storyParts: [Identifier<Story>: Identifier<Entity>]
    package let companions: [Companion]
  }

  /// Another entity and the number of stories that name both.
  package struct Companion: Sendable, Hashable {
    package let entity: Identifier<Entity>
    package let storyCount: Int
  }
}
