/// Stories that belong together and are read in order.
package struct Series: Sendable {
  package let id: Identifier<Series>
  package let slug: String
  package let route: Route
  package let title: String
  /// Newest first, as all lists of stories are kept.
  package let stories: [Identifier<Story>]
}
