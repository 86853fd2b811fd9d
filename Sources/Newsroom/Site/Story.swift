import Chronology
import Markdown

/// A story that is published, with all that it refers to resolved.
package struct Story: Sendable {
  package let id: Identifier<Story>
  /// Path of its file, relative to the site's root.
  package let path: String
  package let slug: String
  package let route: Route
  package let fields: StoryFields
  package let authors: [Identifier<Author>]
  package let topics: [Identifier<Topic>]
  package let series: Identifier<Series>?
  /// Those that its front matter lists and those that its text mentions, in order of first mention;
  /// listed ones that the text never names come last.
  package let entities: [Identifier<Entity>]
  /// The first place in the body that names each entity, in the order of the text.
  package let mentions: [EntityMention]
  package let body: LinkedProse
  package let picture: LinkedPicture?
  /// Its events, in order of time.
  package let timeline: [Identifier<Event>]
  /// One for each of `fields.corrections`.
  package let corrections: [LinkedProse]

  func withTimeline(_ timeline: [Identifier<Event>]) -> Story {
    Story(
      id: id, path: path, slug: slug, route: route, fields: fields, authors: authors,
      topics: topics, series: series, entities: entities, mentions: mentions, body: body,
      picture: picture,
      timeline: timeline, corrections: corrections)
  }
}
