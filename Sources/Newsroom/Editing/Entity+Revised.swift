extension Entity {
  /// The same where its file says something else.
  convenience init(_ entity: Entity, fields: EntityFields, body: LinkedProse) {
    self.init(entity, fields: fields, body: body, relations: entity.relations)
  }

  /// The same where the site has something else on it.
  convenience init(_ entity: Entity, relations: Relations) {
    self.init(entity, fields: entity.fields, body: entity.body, relations: relations)
  }

  private convenience init(
    _ entity: Entity, fields: EntityFields, body: LinkedProse, relations: Relations
  ) {
    self.init(
      id: entity.id, path: entity.path, slug: entity.slug, route: entity.route, fields: fields,
      body: body, picture: entity.picture, partOf: entity.partOf, parts: relations.parts,
      stories: relations.stories, timeline: relations.timeline,
      partEvents: relations.partEvents, listedStories: relations.listedStories,
      storyParts: relations.storyParts, companions: relations.companions)
  }
}
