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
  /// By path.
  package let pages: [StaticPage]
  /// In order of time: earliest bound, latest bound, story, position.
  package let events: [Event]
  /// Files that are copied as they are.
  package let assets: [Asset]
  package let data: [DataFile]
}
