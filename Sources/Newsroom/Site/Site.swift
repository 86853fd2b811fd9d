import Diagnostics

/// Everything that is published, linked: what pages are planned from. Nothing in it changes.
package struct Site: Sendable {
  package let settings: SiteSettings
  /// Newest first; ties by path.
  package let stories: [Story]
  /// By sort name, as an index shows them.
  package let entities: [Entity]
  /// By title.
  package let topics: [Topic]
  /// By name.
  package let authors: [Author]
  /// By title.
  package let series: [Series]
  /// The curated ones, by title.
  package let timelines: [Timeline]
  /// By path.
  package let pages: [StaticPage]
  /// In order of time: earliest bound, latest bound, teller, position.
  package let events: [Event]
  /// By how often they are relied on, the most first.
  package let outlets: [Outlet]
  /// Files that are copied as they are.
  package let assets: [Asset]
  package let data: [DataFile]
  /// What to read next, for each story.
  package let related: RelatedStories
}
