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
  private let relatedStories: RelatedStories

  init(
    settings: SiteSettings, stories: [Story], entities: [Entity], topics: [Topic],
    authors: [Author], series: [Series], timelines: [Timeline], pages: [StaticPage],
    events: [Event], outlets: [Outlet], assets: [Asset], data: [DataFile], related: RelatedStories
  ) {
    self.settings = settings
    self.stories = SiteList(stories, .stories)
    self.entities = SiteList(entities, .entities)
    self.topics = SiteList(topics, .topics)
    self.authors = SiteList(authors, .authors)
    self.series = SiteList(series, .series)
    self.timelines = SiteList(timelines, .timelines)
    self.pages = SiteList(pages, .pages)
    self.events = SiteList(events, .events)
    self.outlets = SiteList(outlets, .outlets)
    self.assets = SiteList(assets, .assets)
    self.data = data
    relatedStories = related
  }

  /// What to read after a story, the nearest to it first.
  package func related(to story: Identifier<Story>) -> ArraySlice<Identifier<Story>> {
    SitePart.related.noteRead(of: story.index)
    return relatedStories[story]
  }
}
