/// Stories that belong together and are read in order.
package struct Series: Sendable {
  package let id: Identifier<Series>
  package let slug: String
  package let route: Route
  package let title: String
  /// In the order in which they are to be read: by `part` where stories give one, then by date.
  package let stories: [Identifier<Story>]
  /// What its stories tell, in order of time.
  package let timeline: [Identifier<Event>]
}
