import Archiving
import Chronology
import Diagnostics
import FrontMatter
import Mentions

/// Links documents into a `Site`: finds what names what, and reports the names that name nothing.
package struct SiteLinker {
  let settings: SiteSettings
  let documents: DocumentSet
  private let assets: [Asset]
  let texts: TextLinker
  private var topics: TermIndex
  private var authors: TermIndex
  private var series: TermIndex
  let topicPositions: [String: Int]
  var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - files: what reading gave; their own diagnostics are not looked at.
  ///   - attachments: files that are no documents: those of `static/`, and pictures beside stories.
  package static func link(
    _ files: [ReadFile], attachments: [ContentFile], settings: SiteSettings,
    visibility: Visibility
  ) -> (site: Site, diagnostics: [Diagnostic]) {
    let documents = DocumentSet(files, visibility: visibility)
    var linker = SiteLinker(documents, attachments: attachments, settings: settings)
    let linked = linker.linkedStories(documents.stories.map(linker.texts.link))
    let relations = StoryRelations(linked, topics: linker.topics)
    return (linker.site(linker.lists(linked), linked, relations), linker.diagnostics)
  }

  /// The same, by several threads.
  package static func link(
    _ files: [ReadFile], attachments: [ContentFile], settings: SiteSettings,
    visibility: Visibility, sharing: (some WorkSharing).Type
  ) async -> (linked: LinkedSite, diagnostics: [Diagnostic]) {
    let documents = DocumentSet(files, visibility: visibility)
    var linker = SiteLinker(documents, attachments: attachments, settings: settings)
    let texts = await sharing.map(documents.stories.count) { [texts = linker.texts] in
      texts.link(documents.stories[$0])
    }
    let linked = linker.linkedStories(texts)
    let (relations, (lists, diagnostics)) = await sharing.both { [topics = linker.topics] in
      StoryRelations(linked, topics: topics)
    } _: { [linker] in
      var linker = linker
      return (linker.lists(linked), linker.diagnostics)
    }
    let site = linker.site(lists, linked, relations)
    let subjects = Deferred(linked.subjects)
    return (LinkedSite(site: site, texts: linker.texts, subjects: subjects), diagnostics)
  }

  private init(_ documents: DocumentSet, attachments: [ContentFile], settings: SiteSettings) {
    self.settings = settings
    self.documents = documents
    let storyCount = documents.stories.count
    topics = TermIndex(documents: documents.topics, storyCount: storyCount)
    authors = TermIndex(documents: documents.authors, storyCount: storyCount)
    series = TermIndex(storyCount: storyCount)
    for (position, story) in documents.stories.enumerated() {
      let id = Identifier<Story>(position)
      let details = story.fields.details
      for topic in details.topics { topics.file(id, under: topic.value) }
      for author in details.authors { authors.file(id, under: author.value) }
      if let name = details.series { series.file(id, under: name.value) }
    }
    topicPositions = topics.sort()
    let authorPositions = authors.sort()
    series.sort()
    assets = AssetRoutes.assets(attachments, stories: documents.stories, settings: settings)
    let index = DocumentIndex(
      documents, topics: topicPositions, authors: authorPositions, assets: assets)
    texts = TextLinker(
      index: index, names: EntityNames.patterns(of: documents.entities.map(\.fields)),
      settings: settings)
  }

  private mutating func linkedStories(_ texts: [LinkedStoryText]) -> LinkedStories {
    var events = EventIndex()
    for (position, text) in texts.enumerated() {
      diagnostics += text.diagnostics
      for (order, event) in text.events.enumerated() {
        events.add(event, position: order, by: .story(Identifier(position)))
      }
    }
    linkEntityEvents(into: &events)
    diagnostics += events.diagnostics
    let timeline = events.events()
    let told = StoryTimelines(timeline, storyCount: texts.count)
    let stories = documents.stories.indices.map { position in
      linkStory(Identifier(position), texts[position], timeline: told[position])
    }
    return LinkedStories(
      stories: stories, events: timeline, entityCount: documents.entities.count)
  }

  /// What a site lists beside its stories and events.
  private struct Lists: Sendable {
    let entities: [Entity]
    let topics: [Topic]
    let authors: [Author]
    let series: [Series]
    let timelines: [Timeline]
    let pages: [StaticPage]
  }

  private mutating func lists(_ linked: LinkedStories) -> Lists {
    Lists(
      entities: entities(linked.subjects, linked.ofEntities),
      topics: topicList(stories: linked.stories, events: linked.events),
      authors: authorList(),
      series: seriesList(stories: linked.stories),
      timelines: timelines(linked),
      pages: pages())
  }

  private func site(
    _ lists: Lists, _ linked: LinkedStories, _ relations: StoryRelations
  ) -> Site {
    Site(
      settings: settings, stories: linked.stories, entities: lists.entities, topics: lists.topics,
      authors: lists.authors, series: lists.series, timelines: lists.timelines,
      pages: lists.pages, events: linked.events, outlets: relations.outlets, assets: assets,
      data: documents.data, related: relations.related)
  }

  private mutating func linkStory(
    _ id: Identifier<Story>, _ text: LinkedStoryText, timeline: [Identifier<Event>]
  ) -> Story {
    let document = documents.stories[id.index]
    let fields = document.fields
    return Story(
      id: id, path: document.file.path, slug: document.slug,
      route: settings.permalinks.story.route(
        slug: document.slug, day: fields.published.in(settings.timeZone).day),
      fields: fields,
      authors: authors.positions(of: id).map { Identifier($0) },
      topics: topics.positions(of: id).map { Identifier($0) },
      series: series.positions(of: id).first.map { Identifier($0) },
      entities: text.entities,
      listedEntities: text.listed,
      mentions: text.mentions,
      body: text.body,
      picture: text.picture,
      timeline: timeline,
      corrections: fields.corrections.map {
        link($0.text, in: document.file, preferring: text.listed)
      })
  }

  mutating func link(
    _ text: Prose, in file: ContentFile, owner: Identifier<Entity>? = nil,
    preferring preferred: [Identifier<Entity>] = []
  ) -> LinkedProse {
    texts.prose.link(text, in: file, owner: owner, preferring: preferred, into: &diagnostics).prose
  }

  mutating func entities(named slugs: [Located<String>]) -> [Identifier<Entity>] {
    texts.entities(named: slugs, into: &diagnostics)
  }

  private mutating func entities(
    _ subjects: StorySubjects, _ relations: EntityRelations
  ) -> [Entity] {
    let hierarchy = hierarchy()
    let (partOf, parts) = (hierarchy.partOf, hierarchy.parts)
    var companions = CompanionRanking(subjects, postings: relations.stories)
    return documents.entities.enumerated().map { position, document in
      let id = Identifier<Entity>(position)
      let includesParts = document.fields.includesParts ?? settings.includesParts
      let descendants = hierarchy.descendants(of: id)
      let timeline = PartTimeline(of: id, including: descendants) {
        relations.events[$0.index]
      }
      let coverage = PartCoverage(
        of: id, postings: relations.stories, including: includesParts ? descendants : [],
        in: subjects)
      return Entity(
        id: id, path: document.file.path, slug: document.slug,
        route: settings.permalinks.entity.route(slug: document.slug, type: document.fields.type),
        fields: document.fields,
        body: link(document.body, in: document.file, owner: id),
        picture: document.fields.image.flatMap {
          texts.link($0, in: document.file, into: &diagnostics)
        },
        partOf: partOf[position],
        parts: parts[position],
        stories: relations.stories[position],
        timeline: timeline.events,
        partEvents: timeline.parts,
        listedStories: coverage.stories,
        storyParts: coverage.parts,
        companions: companions.companions(of: id))
    }
  }

  private mutating func hierarchy() -> EntityHierarchy {
    var partOf: [Identifier<Entity>?] = []
    for document in documents.entities {
      partOf.append(document.fields.partOf.flatMap { entities(named: [$0]).first })
    }
    return EntityHierarchy(partOf, of: documents.entities, into: &diagnostics)
  }

  private mutating func topicList(stories: [Story], events: [Event]) -> [Topic] {
    var timelines = [[Identifier<Event>]](repeating: [], count: topics.entries.count)
    for event in events {
      let named = event.stories.flatMap { stories[$0.index].topics }
      for topic in named.uniqued() { timelines[topic.index].append(event.id) }
    }
    return topics.entries.enumerated().map { position, entry in
      Topic(
        id: Identifier(position), slug: entry.slug,
        route: settings.permalinks.topic.route(slug: entry.slug), title: entry.title,
        description: entry.document?.fields.description,
        body: entry.document.map { link($0.body, in: $0.file) },
        stories: entry.stories, timeline: timelines[position])
    }
  }

  private mutating func authorList() -> [Author] {
    authors.entries.enumerated().map { position, entry in
      Author(
        id: Identifier(position), slug: entry.slug,
        route: settings.permalinks.author.route(slug: entry.slug), name: entry.title,
        role: entry.document?.fields.role,
        isOrganization: entry.document?.fields.isOrganization ?? false,
        body: entry.document.map { link($0.body, in: $0.file) }, stories: entry.stories)
    }
  }

  private func seriesList(stories: [Story]) -> [Series] {
    series.entries.enumerated().map { position, entry in
      Series(
        id: Identifier(position), slug: entry.slug,
        route: settings.permalinks.series.route(slug: entry.slug), title: entry.title,
        stories: SeriesOrder.reading(entry.stories, in: documents.stories),
        timeline: entry.stories.flatMap { stories[$0].timeline }.uniqued().sorted())
    }
  }

  private mutating func pages() -> [StaticPage] {
    documents.pages.enumerated().map { position, document in
      StaticPage(
        id: Identifier(position), path: document.file.path, slug: document.slug,
        route: PageRoutes.route(of: document, settings: settings), fields: document.fields,
        body: link(document.body, in: document.file))
    }
  }
}
