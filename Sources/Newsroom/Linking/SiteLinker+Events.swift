/// The events that files tell, and the timelines that choose among them.
extension SiteLinker {
  mutating func linkEntityEvents(into events: inout EventIndex) {
    for (position, document) in documents.entities.enumerated() {
      let anchors = EntityAnchors.ofEvents(in: document.fields)
      for (order, event) in document.fields.events.enumerated() {
        var draft = EventDraft(event)
        draft.anchor = anchors[order]
        let linked = texts.link(
          draft, in: document.file, owner: Identifier(position), into: &diagnostics)
        events.add(linked, position: order, by: .entity(Identifier(position)))
      }
    }
  }

  mutating func timelines(_ linked: LinkedStories) -> [Timeline] {
    let choice = TimelineChoice(
      linked, topicPositions: topicPositions,
      hiddenIdentifiers: documents.hiddenEventIdentifiers)
    return documents.timelines.enumerated().map { position, document in
      let entities = entities(named: document.fields.entities)
      return Timeline(
        id: Identifier(position), path: document.file.path, slug: document.slug,
        route: settings.permalinks.timeline.route(slug: document.slug), fields: document.fields,
        body: link(document.body, in: document.file),
        events: choice.events(of: document, entities: entities, into: &diagnostics))
    }
  }
}
