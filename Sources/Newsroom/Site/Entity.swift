/// A person, organisation, product, place or the like that stories are about.
package final class Entity: Sendable {
  package let id: Identifier<Entity>
  /// Path of its file, relative to the site's root.
  package let path: String
  package let slug: String
  package let route: Route
  package let fields: EntityFields
  package let body: LinkedProse
  package let picture: LinkedPicture?
  package let partOf: Identifier<Entity>?
  package let parts: [Identifier<Entity>]
  /// The stories that name it, newest first.
  package let stories: [Identifier<Story>]
  /// Its own events, those it takes part in and those of its parts, in order of time.
  package let timeline: [Identifier<Event>]
  /// The part that takes part, for the events of the timeline that the entity itself has none in.
  package let partEvents: [Identifier<Event>: Identifier<Entity>]
  /// What its page lists: `stories`, and where it includes its parts, theirs too; newest first.
  package let listedStories: [Identifier<Story>]
  /// For a listed story that does not name the entity itself, the part of it that it names.
  package let storyParts: [Identifier<Story>: Identifier<Entity>]
  /// The entities that share stories with it, the most unusual pairs first; not all of them.
  package let companions: [Companion]

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
    self.fields = fields
    self.body = body
    self.picture = picture
    self.partOf = partOf
    self.parts = parts
    self.stories = stories
    self.timeline = timeline
    self.partEvents = partEvents
    self.listedStories = listedStories
    self.storyParts = storyParts
    self.companions = companions
  }

  package var name: String { fields.name }

  /// Another entity and the number of stories that name both.
  package struct Companion: Sendable, Hashable {
    package let entity: Identifier<Entity>
    package let storyCount: Int
  }
}
