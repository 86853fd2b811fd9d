import Diagnostics

/// Everything that is published, linked: what pages are planned from. Nothing in it changes.
package struct Site: Sendable {
  package let settings: SiteSettings
  /// Newest first; ties by path.
  package let stories: SiteList<Story>
  /// By sort name, as an index shows them.
  package let entities: SiteList<Entity>
  /// By title.
  package let topics: SiteList<Topic>
  /// By name.
  package let authors: SiteList<Author>
  /// By title.
  package let series: SiteList<Series>
  /// The curated ones, by title.
  package let timelines: SiteList<Timeline>
  /// By path.
  package let pages: SiteList<StaticPage>
  /// In order of time: earliest bound, latest bound, teller, position.
  package let events: SiteList<Event>
  /// By how often they are relied on, the most first.
  package let outlets: SiteList<Outlet>
  /// Files that are copied as they are.
  package let assets: SiteList<Asset>
  package let data: [DataFile]
  let relatedStories: RelatedStories

  init(
    settings: SiteSettings, stories: SiteList<Story>, entities: SiteList<Entity>,
    topics: SiteList<Topic>, authors: SiteList<Author>, series: SiteList<Series>,
    timelines: SiteList<Timeline>, pages: SiteList<StaticPage>, events: SiteList<Event>,
    outlets: SiteList<Outlet>, assets: SiteList<Asset>, data: [DataFile], related: RelatedStories
  ) {
    self.settings = settings
    self.stories = stories
    self.entities = entities
    self.topics = topics
    self.authors = authors
    self.series = series
    self.timelines = timelines
    self.pages = pages
    self.events = events
    self.outlets = outlets
    self.assets = assets
    self.data = data
    relatedStories = related
  }

  init(
    settings: SiteSettings, stories: [Story], entities: [Entity], topics: [Topic],
    authors: [Author], series: [Series], timelines: [Timeline], pages: [StaticPage],
    events: [Event], outlets: [Outlet], assets: [Asset], data: [DataFile], related: RelatedStories
  ) {
    self.init(
      settings: settings, stories: SiteList(stories, .stories),
      entities: SiteList(entities, .entities), topics: SiteList(topics, .topics),
      authors: SiteList(authors, .authors), series: SiteList(series, .series),
      timelines: SiteList(timelines, .timelines), pages: SiteList(pages, .pages),
      events: SiteList(events, .events), outlets: SiteList(outlets, .outlets),
      assets: SiteList(assets, .assets), data: data, related: related)
  }

  /// What to read after a story, the nearest to it first.
  package func related(to story: Identifier<Story>) -> ArraySlice<Identifier<Story>> {
    SitePart.related.noteRead(of: story.index)
    return relatedStories[story]
  }

  /// The site with others in the places of some of its things.
  func replacing(
    _ stories: [Story], _ entities: [Entity], _ events: [Event], related: RelatedStories? = nil
  ) -> Site {
    func places<Thing>(
      _ things: [Thing], _ id: (Thing) -> Identifier<Thing>
    ) -> [Int: Thing] {
      Dictionary(things.map { (id($0).index, $0) }, uniquingKeysWith: { $1 })
    }
    return Site(
      settings: settings, stories: self.stories.replacing(places(stories, \.id)),
      entities: self.entities.replacing(places(entities, \.id)), topics: topics,
      authors: authors, series: series, timelines: timelines, pages: pages,
      events: self.events.replacing(places(events, \.id)), outlets: outlets, assets: assets,
      data: data, related: related ?? relatedStories)
  }
}
