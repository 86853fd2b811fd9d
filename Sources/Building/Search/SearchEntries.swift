import Newsroom

/// What of a site can be found: entities, then topics, then stories, the oldest first.
struct SearchEntries {
  let presentation: Presentation
  /// Each entity's names and each topic's title, cut once however many stories they stand in.
  private let entityWords: [Set<String>]
  private let topicWords: [Set<String>]

  init(_ presentation: Presentation) {
    self.presentation = presentation
    entityWords = presentation.site.entities.map { entity in
      Self.words([entity.name] + entity.fields.aliases.map(\.value))
    }
    topicWords = presentation.site.topics.map { Self.words([$0.title]) }
  }

  /// How many there are, which needs nothing to be cut.
  static func count(of site: Site) -> Int {
    thingCount(of: site) + site.stories.count
  }

  /// Those that are no stories and stand before them.
  static func thingCount(of site: Site) -> Int { site.entities.count + site.topics.count }

  /// Each is made when it is come to.
  var all: some Sequence<SearchEntry> {
    (0..<Self.count(of: site)).lazy.map { entry($0) }
  }

  func entry(_ number: Int) -> SearchEntry {
    let (entities, things) = (site.entities.count, Self.thingCount(of: site))
    if number < entities { return entry(of: site.entities[number]) }
    if number < things { return entry(of: site.topics[number - entities]) }
    return entry(of: site.stories[Self.count(of: site) - 1 - number])
  }

  /// The numbers of an entity's and of a story's entry.
  static func number(of entity: Identifier<Entity>) -> Int { entity.index }

  static func number(of story: Identifier<Story>, in site: Site) -> Int {
    count(of: site) - 1 - story.index
  }

  /// What an entity of this name is found by.
  static func words(of name: String) -> [String] {
    SearchWords.words(of: name) + [SearchFilter.name(name)]
  }

  /// What stories that name an entity are found by.
  static func words(of entity: Entity) -> [String] {
    ([entity.name] + entity.fields.aliases.map(\.value)).flatMap(words)
      + [SearchFilter.entity(entity.slug)]
  }

  private var site: Site { presentation.site }

  private func entry(of entity: Entity) -> SearchEntry {
    SearchEntry(
      result: SearchResult(
        title: entity.name, url: presentation.url(of: entity.route),
        summary: entity.identity.description ?? "",
        label: presentation.labels.singular(entity.identity.type), date: "", dateText: "",
        language: ""),
      strongWords: entityWords[entity.id.index],
      weakWords: Self.words([entity.identity.description ?? ""]),
      filters: Set(([entity.name] + entity.fields.aliases.map(\.value)).map(SearchFilter.name))
        .sorted())
  }

  private func entry(of topic: Topic) -> SearchEntry {
    SearchEntry(
      result: SearchResult(
        title: topic.title, url: presentation.url(of: topic.route),
        summary: topic.description ?? "", label: presentation.labels[.topic], date: "",
        dateText: "", language: ""),
      strongWords: topicWords[topic.id.index],
      weakWords: Self.words([topic.description ?? ""]),
      filters: [SearchFilter.name(topic.title)])
  }

  private func entry(of story: Story) -> SearchEntry {
    let fields = story.fields
    let date = presentation.dates.local(fields.published)
    let summary =
      fields.summary ?? story.body.source.markdown.excerpt(maxCharacters: Self.longestSummary)
    let listed = Set(story.listedEntities)
    var strong = Self.words([fields.title])
    var weak = Self.words(
      [summary] + story.authors.map { site.authors[$0].name }
        + [story.series.map { site.series[$0].title } ?? ""])
    for topic in story.topics { strong.formUnion(topicWords[topic.index]) }
    for entity in story.entities {
      // What an author lists a story is about; what the text names besides is said in passing.
      if listed.contains(entity) {
        strong.formUnion(entityWords[entity.index])
      } else {
        weak.formUnion(entityWords[entity.index])
      }
    }
    let language = fields.language ?? ""
    return SearchEntry(
      result: SearchResult(
        title: fields.title, url: presentation.url(of: story.route),
        summary: summary.shortened(to: Self.longestSummary),
        label: presentation.labels.kind(fields.kind) ?? "",
        date: date.machineValue, dateText: presentation.dates.text(of: date, .long),
        language: language == site.settings.language ? "" : language),
      strongWords: strong, weakWords: weak,
      filters: story.topics.map { SearchFilter.topic(site.topics[$0].slug) }
        + story.entities.map { SearchFilter.entity(site.entities[$0].slug) }
        + [SearchFilter.kind(fields.kind), SearchFilter.year(date.day.year)])
  }

  /// Characters of a summary that a result shows.
  private static let longestSummary = 240

  private static func words(_ texts: [String]) -> Set<String> {
    Set(texts.flatMap(SearchWords.words))
  }
}
