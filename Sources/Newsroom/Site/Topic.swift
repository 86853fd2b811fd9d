/// A subject that stories are filed under, with or without a file of its own.
package struct Topic: Sendable {
  package let id: Identifier<Topic>
  package let slug: String
  package let route: Route
  package let title: String
  package let description: String?
  package let body: LinkedProse?
  /// Newest first.
  package let stories: [Identifier<Story>]
  /// The events that its stories tell, in order of time.
  package let timeline: [Identifier<Event>]
}
