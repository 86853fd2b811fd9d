import Chronology
import Markdown

/// A story that is published, with all that it refers to resolved.
package final class Story: Sendable {
  package let id: Identifier<Story>
  /// Path of its file, relative to the site's root.
  package let path: String
  package let slug: String
  package let route: Route
  package let fields: StoryFields
  package let authors: [Identifier<Author>]
  package let topics: [Identifier<Topic>]
  package let series: Identifier<Series>?
  private let named: [Identifier<Entity>]
  private let listed: [Identifier<Entity>]
  private let placedMentions: [EntityMention]
  private let linkedBody: LinkedProse
  package let picture: LinkedPicture?
  /// Its events, in order of time.
  package let timeline: [Identifier<Event>]
  /// One for each of `fields.corrections`.
  package let corrections: [LinkedProse]

  init(
    id: Identifier<Story>, path: String, slug: String, route: Route, fields: StoryFields,
    authors: [Identifier<Author>], topics: [Identifier<Topic>], series: Identifier<Series>?,
    entities: [Identifier<Entity>], listedEntities: [Identifier<Entity>],
    mentions: [EntityMention], body: LinkedProse,
    picture: LinkedPicture?, timeline: [Identifier<Event>], corrections: [LinkedProse]
  ) {
    self.id = id
    self.path = path
    self.slug = slug
    self.route = route
    self.fields = fields
    self.authors = authors
    self.topics = topics
    self.series = series
    named = entities
    listed = listedEntities
    placedMentions = mentions
    linkedBody = body
    self.picture = picture
    self.timeline = timeline
    self.corrections = corrections
  }

  /// Those that its front matter lists and those that its text mentions, in order of first mention;
  /// listed ones that the text never names come last.
  package var entities: [Identifier<Entity>] {
    SitePart.storyEntities.noteRead(of: id.index)
    return named
  }

  /// Those of them that its front matter lists.
  package var listedEntities: [Identifier<Entity>] {
    SitePart.storyEntities.noteRead(of: id.index)
    return listed
  }

  /// The first place in the body that names each entity, in the order of the text.
  package var mentions: [EntityMention] {
    SitePart.storyBodies.noteRead(of: id.index)
    return placedMentions
  }

  package var readingMinutes: Int {
    SitePart.storyLengths.noteRead(of: id.index)
    return linkedBody.source.wordCount.readingMinutes
  }

  package var body: LinkedProse {
    SitePart.storyBodies.noteRead(of: id.index)
    return linkedBody
  }
}
