import Archiving
import Diagnostics
import FrontMatter
import Markdown

/// What an edit of one file changes, where it changes nothing that the rest of the site rests on.
extension TextLinker {
  /// A story with another text.
  ///
  /// - Parameter document: what its file says now, read without a complaint.
  /// - Returns: nil where anything that other stories, entities or events rest on has changed: the
  ///   front matter, whom the text names and what it tells, its anchors, the pages and files of the
  ///   site that it leads to, its pictures, how long it takes to read; or where something is wrong.
  package func story(_ story: Story, rewritten document: Document<StoryFields>) -> Story? {
    let old = Document(
      file: document.file, slug: story.slug, fields: story.fields, body: story.body.source)
    guard document.slug == old.slug, archive(of: document.fields) == archive(of: old.fields),
      old.body.markdown.stands(like: document.body.markdown),
      old.body.wordCount.readingMinutes == document.body.wordCount.readingMinutes
    else { return nil }
    let texts = reading([archive(of: old), archive(of: document)])
    let (linked, text) = (texts.link(old), texts.link(document))
    guard text.diagnostics.isEmpty, linked.diagnostics.isEmpty, text.listed == linked.listed,
      text.entities == story.entities, linked.entities == story.entities,
      text.events.elementsEqual(linked.events, by: { $0.isTold(like: $1) }),
      text.body.siteLinks == linked.body.siteLinks
    else { return nil }
    return Story(story, mentions: text.mentions, body: text.body)
  }

  /// An entity with other names or another text.
  ///
  /// - Parameter document: what its file says now, read without a complaint.
  /// - Returns: nil where more of it is another than its own pages tell, but for its names.
  package func entity(_ entity: Entity, rewritten document: Document<EntityFields>) -> Entity? {
    let (old, new) = (entity.fields, document.fields)
    guard document.slug == entity.slug,
      archive(of: new.replacing(old.aliases, old.facts)) == archive(of: old),
      entity.body.source.markdown.stands(like: document.body.markdown)
    else { return nil }
    var diagnostics: [Diagnostic] = []
    let body = reading([archive(of: document)]).prose.link(
      document.body, in: document.file, owner: entity.id, into: &diagnostics
    ).prose
    guard diagnostics.isEmpty, body.siteLinks == entity.body.siteLinks else { return nil }
    return Entity(entity, fields: new, body: body)
  }

  private func archive(of value: some Archivable) -> [UInt8] {
    var writer = ArchiveWriter(omitsPlaces: true, reserving: 4096)
    value.archive(into: &writer)
    return writer.bytes
  }
}

extension Story {
  /// The same with another text.
  fileprivate convenience init(_ story: Story, mentions: [EntityMention], body: LinkedProse) {
    self.init(
      id: story.id, path: story.path, slug: story.slug, route: story.route, fields: story.fields,
      authors: story.authors, topics: story.topics, series: story.series,
      entities: story.entities, listedEntities: story.listedEntities, mentions: mentions,
      body: body, picture: story.picture,
      timeline: story.timeline, corrections: story.corrections)
  }
}

extension Entity {
  /// The same with other details.
  fileprivate convenience init(_ entity: Entity, fields: EntityFields, body: LinkedProse) {
    let known = entity.relations
    self.init(
      id: entity.id, path: entity.path, slug: entity.slug, route: entity.route, fields: fields,
      body: body, picture: entity.picture, partOf: entity.partOf, parts: known.parts,
      stories: known.stories, timeline: known.timeline, partEvents: known.partEvents,
      listedStories: known.listedStories, storyParts: known.storyParts,
      companions: known.companions)
  }
}

extension EntityFields {
  fileprivate func replacing(
    _ aliases: [Located<String>], _ facts: [Fact]
  ) -> EntityFields {
    EntityFields(
      name: name, sortName: sortName, type: type, slug: slug, aliases: aliases,
      description: description, wikidata: wikidata, sameAs: sameAs, image: image, partOf: partOf,
      includesParts: includesParts, linksAutomatically: linksAutomatically, facts: facts,
      events: events, formerURLs: formerURLs)
  }
}

extension MarkdownDocument {
  /// Whether links find the same in both, and both show the same pictures.
  fileprivate func stands(like other: MarkdownDocument) -> Bool {
    anchors == other.anchors && images.map(\.destination) == other.images.map(\.destination)
  }
}

extension LinkedEvent {
  /// Whether both are one event, whose text is that of front matter.
  fileprivate func isTold(like other: LinkedEvent) -> Bool {
    date == other.date && dateWords == other.dateWords && dateRange == other.dateRange
      && title == other.title && entities == other.entities && anchor == other.anchor
      && sources == other.sources && identifier == other.identifier
  }
}

extension LinkedProse {
  /// The pages and files of the site that it leads to by their URLs: they are checked against the
  /// routes.
  fileprivate var siteLinks: [String] {
    edits.compactMap { edit in
      switch edit.change {
      case .url(.route(let route), let suffix), .picture(.route(let route), let suffix),
        .link(.route(let route), let suffix, _):
        route.path + suffix
      default: nil
      }
    }
  }
}
