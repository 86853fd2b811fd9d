/// A curated timeline: a page of prose and the events that its author chose.
package struct Timeline: Sendable {
  package let id: Identifier<Timeline>
  /// Path of its file, relative to the site's root.
  package let path: String
  package let slug: String
  package let route: Route
  package let fields: TimelineFields
  package let body: LinkedProse
  /// In order of time.
  package let events: [Identifier<Event>]
}
