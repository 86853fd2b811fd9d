/// What a link in prose leads to, once the site is known.
package enum LinkTarget: Sendable, Hashable {
  case story(Identifier<Story>)
  case entity(Identifier<Entity>)
  case topic(Identifier<Topic>)
  case author(Identifier<Author>)
  case timeline(Identifier<Timeline>)
  case page(Identifier<StaticPage>)
  /// A page or file of this site that the author wrote by its URL (`/archive/2026/`), to be checked
  /// against the routes when they are planned.
  case route(Route)
  /// Only an anchor: the same page.
  case here
  /// Another site, or a scheme of its own (mailto): left as it is written.
  case elsewhere
}
