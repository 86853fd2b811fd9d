/// What linking found in the text of a story, before the site's events are known.
struct LinkedStoryText {
  let body: LinkedProse
  /// The first place in the body that names each entity, in the order of the text.
  let mentions: [EntityMention]
  /// The entities that the front matter lists.
  let listed: [Identifier<Entity>]

  /// Those that the text names, then those that are only listed.
  var entities: [Identifier<Entity>] { (mentions.map(\.entity) + listed).uniqued() }
}
