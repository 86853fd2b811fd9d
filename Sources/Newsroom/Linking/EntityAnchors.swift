/// The places of an entity's page that links can lead to, beside the headings of its text.
enum EntityAnchors {
  /// The id that each of the entity's own events gets in its timeline; no two are the same.
  static func ofEvents(in fields: EntityFields) -> [String] {
    var taken: Set<String> = []
    return fields.events.enumerated().map { order, event in
      let name = "event-" + Slug.make(from: event.identifier?.value ?? event.title)
      return taken.insert(name).inserted ? name : "\(name)-\(order + 1)"
    }
  }
}
