/// A publisher that the site relies on as a source, with everything that is cited from it.
package struct Outlet: Sendable {
  package let slug: String
  package let route: Route
  package let name: String
  /// Newest story first; those of entity files last.
  package let citations: [Citation]

  /// One source at one place that cites it.
  package struct Citation: Sendable, Hashable {
    package let source: SourceCitation
    package let citer: Event.Telling.Teller
  }

  /// The stories that rely on it, the newest first.
  package let stories: [Identifier<Story>]
}
