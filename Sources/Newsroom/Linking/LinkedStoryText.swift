import Diagnostics

/// What linking found in the text of a story, before the site's events are known.
package struct LinkedStoryText: Sendable {
  let body: LinkedProse
  /// The first place in the body that names each entity, in the order of the text.
  let mentions: [EntityMention]
  /// The entities that the front matter lists.
  let listed: [Identifier<Entity>]
  let picture: LinkedPicture?
  /// Those that it tells, before they are merged with those of other stories.
  let events: [LinkedEvent]
  let diagnostics: [Diagnostic]

  /// The entities that the text names, then those that are only listed.
  var entities: [Identifier<Entity>] { (mentions.map(\.entity) + listed).uniqued() }
}
