/// A page that is no story: about, corrections policy.
package struct StaticPage: Sendable {
  package let id: Identifier<StaticPage>
  package let path: String
  package let slug: String
  package let route: Route
  package let fields: PageFields
  package let body: LinkedProse
}
