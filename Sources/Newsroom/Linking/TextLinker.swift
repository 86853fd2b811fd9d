import Archiving
import Chronology
import Diagnostics
import FrontMatter
import Mentions

/// Links the text of one file at a time. Nothing in it changes, so any number of threads share one.
package struct TextLinker: Sendable {
  let index: DocumentIndex
  /// By entity.
  let names: [MentionPattern]
  let prose: ProseLinker
  let dates: DateReading

  init(index: DocumentIndex, names: [MentionPattern], settings: SiteSettings) {
    self.init(
      index: index, names: names, mentionLinks: settings.mentionLinks,
      dates: DateReading(settings: settings.reading, day: Moment(secondsSinceEpoch: 0).day))
  }

  init(
    index: DocumentIndex, names: [MentionPattern], mentionLinks: SiteSettings.MentionLinks,
    dates: DateReading
  ) {
    self.index = index
    self.names = names
    prose = ProseLinker(
      resolver: LinkResolver(index: index),
      deferredMatcher: Deferred { MentionMatcher(names) }, mentionLinks: mentionLinks)
    self.dates = dates
  }

  /// What the text of a story names and tells.
  @Sendable func link(_ document: Document<StoryFields>) -> LinkedStoryText {
    var diagnostics: [Diagnostic] = []
    let details = document.fields.details
    let listed = entities(named: details.entities, into: &diagnostics)
    let markdown = document.body.markdown
    let body = prose.link(
      document.body, markdown, in: document.file, preferring: listed, into: &diagnostics)
    let told = StoryEvents(
      document.fields, details.events, headings: markdown.headings, mentions: body.mentions,
      dates: dates)
    let events = told.drafts.map {
      link($0, in: document.file, preferring: listed, into: &diagnostics)
    }
    var named = SeenEntities()
    return LinkedStoryText(
      body: body.prose, mentions: body.mentions.filter { named.insert($0.entity) },
      listed: listed,
      picture: details.image.flatMap { link($0, in: document.file, into: &diagnostics) },
      events: events, diagnostics: diagnostics)
  }

  /// A picture of front matter; nil where its link is broken, which is reported.
  func link(
    _ picture: Picture, in file: ContentFile, into diagnostics: inout [Diagnostic]
  ) -> LinkedPicture? {
    do {
      let found = try prose.resolver.resolve(picture.source.value, in: file)
      return LinkedPicture(picture: picture, target: found.target, suffix: found.suffix)
    } catch {
      diagnostics.append(
        .error("broken-link", error.message, at: picture.source.range, help: error.help))
      return nil
    }
  }

  /// An event with the entities that its author lists, or else those that its words name.
  ///
  /// - Parameter owner: the entity whose file tells it.
  func link(
    _ draft: EventDraft, in file: ContentFile, owner: Identifier<Entity>? = nil,
    preferring preferred: [Identifier<Entity>] = [], into diagnostics: inout [Diagnostic]
  ) -> LinkedEvent {
    let text = draft.text.map {
      prose.link($0, in: file, preferring: preferred, into: &diagnostics)
    }
    var named = owner.map { [$0] } ?? []
    if let names = draft.listed {
      named += entities(named: names, into: &diagnostics)
    } else {
      named += draft.entities + prose.entities(namedIn: draft.title, preferring: preferred)
      for mention in text?.mentions ?? [] { named.append(mention.entity) }
    }
    return LinkedEvent(draft, text: text?.prose, entities: named.uniqued())
  }

  /// The entities with these slugs; an unknown one is reported.
  func entities(
    named slugs: [Located<String>], into diagnostics: inout [Diagnostic]
  ) -> [Identifier<Entity>] {
    var named: [Identifier<Entity>] = []
    named.reserveCapacity(slugs.count)
    // By index: copying a slug with its place costs more than finding it.
    for position in slugs.indices {
      if let entity = index.entity(slug: slugs[position].value) {
        named.append(entity)
      } else {
        diagnostics.append(unknownEntity(slugs[position]))
      }
    }
    return named.uniqued()
  }

  private func unknownEntity(_ slug: Located<String>) -> Diagnostic {
    .error(
      "unknown-entity", "entity '\(slug.value)' is not in the registry", at: slug.range,
      help: Diagnostic.didYouMean(slug.value, among: index.entitySlugs)
        ?? "add content/entities/\(Slug.make(from: slug.value)).md")
  }
}
