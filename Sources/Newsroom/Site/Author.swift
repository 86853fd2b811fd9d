/// Somebody, or a desk, who signs stories; with or without a file of their own.
package struct Author: Sendable {
  package let id: Identifier<Author>
  package let slug: String
  package let route: Route
  package let name: String
  package let role: String?
  package let isOrganization: Bool
  package let body: LinkedProse?
  /// Newest first.
  package let stories: [Identifier<Story>]
}
