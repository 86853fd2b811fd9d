/// A site of which a few texts were linked anew, with all that follows from it: who is in which stories
/// and events, who is in company with whom, and what to read next.
package struct RevisedSite: Sendable {
  package let site: Site
  /// What of it is another, by positions.
  package private(set) var changed: [SitePart: Set<Int>] = [:]
  /// Entities of which the site has other stories or events.
  package let relisted: [Identifier<Entity>]

  /// Nil where more may follow.
  ///
  /// - Parameter entities: those that say something else.
  package init?(_ known: LinkedSite, _ stories: [RelinkedStory], _ entities: [Entity]) {
    guard let events = RevisedEvents(stories, in: known) else { return nil }
    for story in stories { Self.note(story, in: &changed) }
    changed[.entityDetails] = Set(entities.map(\.id.index))
    changed[.events] = Set(events.events.map(\.id.index))
    let others = stories.filter(\.namesOthers)
    let site = known.site.replacing(stories.map(\.story), entities, events.events)
    if others.isEmpty && events.entities.isEmpty {
      self.site = site
      relisted = []
      return
    }
    guard
      let relations = RevisedRelations(
        known, in: site, naming: others.map { ($0.story.id, $0.story.entities) }, events)
    else { return nil }
    relisted = relations.relisted.sorted()
    changed[.entityRelations] = Set(relations.relisted.map(\.index))
    changed[.entityCompanions] = Set(relations.inOtherCompany.map(\.index))
    changed[.related] = relations.stories
    self.site = site.replacing([], relations.entities, [], related: relations.related)
  }

  private static func note(_ story: RelinkedStory, in changed: inout [SitePart: Set<Int>]) {
    let (old, new) = (story.old, story.story)
    changed[.storyBodies, default: []].insert(new.id.index)
    if story.namesOthers { changed[.storyEntities, default: []].insert(new.id.index) }
    if old.readingMinutes != new.readingMinutes {
      changed[.storyLengths, default: []].insert(new.id.index)
    }
    if old.corrections.map(\.edits) != new.corrections.map(\.edits) {
      changed[.stories, default: []].insert(new.id.index)
    }
  }
}
