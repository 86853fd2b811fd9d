/// A subject that stories are filed under, with or without a file of its own.
package struct Topic: Sendable {
  package let id: Identifier<Topic>
  package let slug: String
  package let route: Route
  package let title: String
  package let description: String?
  package let body: LinkedProse?
  private let filed: [Identifier<Story>]
  private let told: [Identifier<Event>]

  init(
    id: Identifier<Topic>, slug: String, route: Route, title: String, description: String?,
    body: LinkedProse?, stories: [Identifier<Story>], timeline: [Identifier<Event>]
  ) {
    self.id = id
    self.slug = slug
    self.route = route
    self.title = title
    self.description = description
    self.body = body
    filed = stories
    told = timeline
  }

  /// Newest first.
  package var stories: [Identifier<Story>] {
    SitePart.topicStories.noteRead(of: id.index)
    return filed
  }

  /// The events that its stories tell, in order of time.
  package var timeline: [Identifier<Event>] {
    SitePart.topicStories.noteRead(of: id.index)
    return told
  }
}
