import Archiving
import Diagnostics

/// A story whose text was linked anew, because it is another or because entities have other names.
package struct RelinkedStory: Sendable {
  /// As it was, and as it is now.
  let old: Story
  package let story: Story
  /// Its events that are told with other words or other entities, each as it was and as it is now.
  let events: [(old: LinkedEvent, new: LinkedEvent)]

  /// Whether it names others, or in another order.
  package var namesOthers: Bool {
    old.entities != story.entities || old.listedEntities != story.listedEntities
  }

  /// Those that it named or names now, but not both.
  package var otherEntities: Set<Identifier<Entity>> {
    Set(old.entities).symmetricDifference(story.entities)
  }

  /// Whether the author wrote something else.
  package var hasOtherText: Bool { old.body.source.html != story.body.source.html }
}

extension TextLinker {
  /// - Parameters:
  ///   - story: as it was.
  ///   - document: what its file says now, read without a complaint.
  ///   - before: what it was linked with; nil where that is this.
  /// - Returns: nil where anything of it has changed but whom it names: the front matter, which events
  ///   it tells, its anchors, the pages and files of the site that it leads to, its pictures; or where
  ///   something is wrong.
  package func story(
    _ story: Story, saying document: Document<StoryFields>, before: TextLinker?
  ) -> RelinkedStory? {
    let old = Document(
      file: document.file, slug: story.slug, fields: story.fields, body: story.body.source)
    guard document.slug == old.slug, archive(of: document.fields) == archive(of: old.fields),
      old.body.markdown.stands(like: document.body.markdown)
    else { return nil }
    let bytes = [archive(of: old), archive(of: document)]
    let now = reading(bytes)
    let (linked, text) = ((before?.reading(bytes) ?? now).link(old), now.link(document))
    guard text.diagnostics.isEmpty, linked.diagnostics.isEmpty, text.listed == linked.listed,
      linked.entities == story.entities, text.body.siteLinks == linked.body.siteLinks,
      text.events.elementsEqual(linked.events, by: { $0.isTold(like: $1) }),
      let corrections = now.corrections(of: document, preferring: text.listed)
    else { return nil }
    let relinked = Story(
      id: story.id, path: story.path, slug: story.slug, route: story.route, fields: story.fields,
      authors: story.authors, topics: story.topics, series: story.series,
      entities: text.entities, listedEntities: text.listed, mentions: text.mentions,
      body: text.body, picture: story.picture, timeline: story.timeline,
      corrections: corrections)
    let events = zip(linked.events, text.events).filter { !$0.names(like: $1) }
    return RelinkedStory(old: story, story: relinked, events: events.map { (old: $0, new: $1) })
  }

  /// Nil where something is wrong with one.
  private func corrections(
    of document: Document<StoryFields>, preferring listed: [Identifier<Entity>]
  ) -> [LinkedProse]? {
    var diagnostics: [Diagnostic] = []
    let corrections = document.fields.corrections.map { correction in
      prose.link(
        correction.text, in: document.file, preferring: listed, into: &diagnostics
      ).prose
    }
    return diagnostics.isEmpty ? corrections : nil
  }
}

extension LinkedEvent {
  /// Whether both are one event but for the entities in it.
  fileprivate func isTold(like other: LinkedEvent) -> Bool {
    date == other.date && dateWords == other.dateWords && dateRange == other.dateRange
      && title == other.title && anchor == other.anchor && sources == other.sources
      && identifier == other.identifier
  }
}
