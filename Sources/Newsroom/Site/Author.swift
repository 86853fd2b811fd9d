/// Somebody, or a desk, who signs stories; with or without a file of their own.
package struct Author: Sendable {
  package let id: Identifier<Author>
  package let slug: String
  package let route: Route
  package let name: String
  package let role: String?
  package let isOrganization: Bool
  package let body: LinkedProse?
  private let filed: [Identifier<Story>]

  init(
    id: Identifier<Author>, slug: String, route: Route, name: String, role: String?,
    isOrganization: Bool, body: LinkedProse?, stories: [Identifier<Story>]
  ) {
    self.id = id
    self.slug = slug
    self.route = route
    self.name = name
    self.role = role
    self.isOrganization = isOrganization
    self.body = body
    filed = stories
  }

  /// Newest first.
  package var stories: [Identifier<Story>] {
    SitePart.authorStories.noteRead(of: id.index)
    return filed
  }
}
