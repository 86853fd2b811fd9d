import Tracking

/// The parts of a site that what is made from it can depend on, one by one.
package enum SitePart: UInt8, CaseIterable, Sendable {
  /// Stories but for their bodies, and apart from these the bodies with the mentions in them.
  case stories, storyBodies
  /// Whom stories are about and name.
  case storyEntities
  /// How long stories take to read: all that lists of them say of the bodies.
  case storyLengths
  /// What to read next, for each story.
  case related
  /// What entities are, as other pages name them; all that their files say; and apart from both what
  /// the site has on them: stories and events, and whom they share stories with.
  case entities, entityDetails, entityRelations, entityCompanions
  /// The same of topics and authors.
  case topics, topicStories, authors, authorStories
  case series, timelines, pages, events, outlets, assets
  /// Whether a list is empty, and in which order it has which elements: by the list's own part.
  case emptiness, order

  /// Notes that one thing of the part is read.
  package func noteRead(of position: Int) {
    ReadTracker.note(ReadKey(part: rawValue, position: position))
  }
}
