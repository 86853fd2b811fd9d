import Newsroom
import Templating
import Tracking

/// The variables that a page's template is given: `site`, `page`, `data`, and the kind's own.
struct PageVariables {
  let presentation: Presentation
  /// The same on every page, so made once.
  private let shared: Tracked<[String: Value]>

  init(presentation: Presentation) {
    self.presentation = presentation
    self.shared = Tracked(presentation.shared.node(.siteVariables)) {
      [
        "site": .object(ObjectView(reading: SiteView(presentation: presentation))),
        "data": DataValues.value(of: presentation.site.data),
      ]
    }
  }

  func variables(for page: PagePlan) -> [String: Value] {
    var variables = shared.value
    variables["page"] = .object(
      ObjectView(keeping: PageView(plan: page, presentation: presentation)))
    for (name, value) in own(page.content) { variables[name] = value }
    return variables
  }

  private var site: Site { presentation.site }
  private var labels: Labels { presentation.labels }

  private func own(_ content: PageContent) -> [String: Value] {
    switch content {
    case .home(let list):
      list.isFront ? HomeVariables(presentation: presentation).variables(list) : stories(list)
    case .stories(let list): stories(list)
    case .story(let id):
      [
        "story": .object(
          ObjectView(keeping: StoryView(story: site.stories[id], presentation: presentation)))
      ]
    case .topics: terms(labels[.topics], site.topics.map(presentation.termCard(of:)))
    case .topic(let id, let list): topic(site.topics[id], list)
    case .authors: terms(labels[.authors], site.authors.map(presentation.termCard(of:)))
    case .author(let id, let list):
      page(of: site.authors[id].stories[list.range], list).adding(
        "author", .object(AuthorView(author: site.authors[id], presentation: presentation)))
    case .seriesIndex: terms(labels[.seriesList], site.series.map(presentation.termCard(of:)))
    case .series(let id, let list): presentation.seriesVariables(id, list)
    case .kinds: terms(labels[.kinds], presentation.kindCards)
    case .kind(let position, let list): kind(presentation.plan.kinds.kinds[position], list)
    case .archive(let page):
      ["archive": .object(ArchiveView(page: page, presentation: presentation))]
    case .entities(let type): EntityIndexVariables(presentation: presentation).variables(type)
    case .entity(let id, let list): entity(site.entities[id], list)
    case .timeline(let subject):
      TimelineVariables(presentation: presentation).variables(subject)
    case .timelines:
      ["title": .string(labels[.timelines]), "timelines": presentation.timelineCards]
    case .sources: sources
    case .source(let position, let list): source(site.outlets[position], list)
    case .corrections(let list): corrections(list)
    case .feeds: FeedIndexVariables(presentation: presentation).variables
    case .page(let id):
      ["document": .object(DocumentView(page: site.pages[id], presentation: presentation))]
    case .search: ["index_url": .string(presentation.url(of: SearchFile.head.route))]
    case .notFound: [:]
    }
  }

  private func stories(_ list: ListPage) -> [String: Value] {
    page(of: site.stories.identifiers(list.range), list)
      .adding("title", .string(labels[.stories])).adding("description", .none)
  }

  private func kind(_ kind: KindList.Kind, _ list: ListPage) -> [String: Value] {
    page(of: kind.stories[list.range], list)
      .adding("title", .string(labels.title(ofKind: kind.name))).adding("description", .none)
  }

  private func topic(_ topic: Topic, _ list: ListPage) -> [String: Value] {
    let excerpt = TimelineExcerpt(site, of: topic.stories)
    let newest =
      list.isFront ? excerpt.newest(TimelineVariables.newestCount, of: topic.timeline) : []
    return page(of: topic.stories[list.range], list)
      .adding("topic", .object(TopicView(topic: topic, presentation: presentation)))
      .adding("timeline", presentation.timeline(newest, of: .topic(topic.id)))
      .adding(
        "timeline_url",
        .optional(
          newest.isEmpty ? nil : presentation.url(of: site.page(of: .topic(topic.id)))))
  }

  private var sources: [String: Value] {
    [
      "title": .string(labels[.sources]),
      "outlets": .list(
        site.outlets.map { OutletView(outlet: $0, presentation: presentation) }),
    ]
  }

  private func source(_ outlet: Outlet, _ list: ListPage) -> [String: Value] {
    [
      "outlet": .object(OutletView(outlet: outlet, presentation: presentation)),
      "citations": .list(
        outlet.citations[list.range].map {
          .object(ObjectView(keeping: CitationView(citation: $0, presentation: presentation)))
        }),
      "pagination": .object(PaginationView(page: list, presentation: presentation)),
    ]
  }

  private func corrections(_ list: ListPage) -> [String: Value] {
    [
      "title": .string(labels[.corrections]),
      "corrections": .list(
        presentation.plan.corrections.entries[list.range].map {
          ListedCorrectionView(entry: $0, presentation: presentation)
        }),
      "pagination": .object(PaginationView(page: list, presentation: presentation)),
    ]
  }

  private func entity(_ entity: Entity, _ list: ListPage) -> [String: Value] {
    let cards = entity.listedStories[list.range].map { story in
      guard let part = entity.storyParts[story] else { return presentation.card(of: story) }
      return ObjectView(
        StoryCardView(story: site.stories[story], presentation: presentation, part: part))
    }
    return page(of: .list(cards), list)
      .adding("entity", .object(presentation.view(of: entity)))
  }

  private func terms(_ title: String, _ cards: [TermCardView]) -> [String: Value] {
    ["title": .string(title), "terms": .list(cards)]
  }

  /// What every page of a list of stories is given.
  private func page(
    of stories: some Sequence<Identifier<Story>>, _ list: ListPage
  ) -> [String: Value] {
    page(of: presentation.cards(of: stories), list)
  }

  private func page(of cards: Value, _ list: ListPage) -> [String: Value] {
    [
      "stories": cards,
      "pagination": .object(PaginationView(page: list, presentation: presentation)),
    ]
  }
}

extension [String: Value] {
  func adding(_ name: String, _ value: Value) -> [String: Value] {
    var variables = self
    variables[name] = value
    return variables
  }
}
