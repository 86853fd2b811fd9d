import Newsroom

/// One page that will exist: where it is published and what it shows.
package struct PagePlan: Sendable {
  package let route: Route
  package let content: PageContent
  /// The file that it comes from, for the pages that come from one: to be blamed for its route.
  package let source: String?

  package init(route: Route, content: PageContent, source: String? = nil) {
    self.route = route
    self.content = content
    self.source = source
  }
}
