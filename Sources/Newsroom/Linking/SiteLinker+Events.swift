/// The events that files tell, and the timelines that choose among them.
extension SiteLinker {
  mutating func linkEntityEvents(into events: inout EventIndex) {
    for (position, document) in documents.entities.enumerated() {
      let anchors = EntityAnchors.ofEvents(in: document.fields)
      for (order, event) in document.fields.events.enumerated() {
        var draft = EventDraft(event)
        draft.anchor = anchors[order]
        add(draft, order, in: document.file, by: .entity(Identifier(position)), to: &events)
      }
    }
  }

  /// Adds an event with the entities that its author lists, or else those that its words name.
  mutating func add(
    _ draft: EventDraft, _ position: Int, in file: ContentFile, by teller: Event.Telling.Teller,
    preferring preferred: [Identifier<Entity>] = [], to events: inout EventIndex
  ) {
    var draft = draft
    let text = draft.text.map {
      prose.link($0, in: file, preferring: preferred, into: &diagnostics)
    }
    if let names = draft.listed {
      draft.entities = entities(named: names)
    } else {
      draft.entities +=
        prose.entities(namedIn: draft.title, preferring: preferred)
        + (text?.mentions.map(\.entity) ?? [])
    }
    if case .entity(let owner) = teller { draft.entities.insert(owner, at: 0) }
    draft.entities = draft.entities.uniqued()
    events.add(draft, text: text?.prose, position: position, by: teller)
  }

  mutating func timelines(events: [Event]) -> [Timeline] {
    let choice = TimelineChoice(
      events: events, documents: documents, topicPositions: topicPositions)
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
