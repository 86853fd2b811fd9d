/// Events with one id that cannot be one event, because their dates exclude each other.
enum EventIdentifierCheck {
  static func findings(in site: Site) -> [Finding] {
    var first: [String: (event: EventFields, place: FindingPlace)] = [:]
    var findings: [Finding] = []
    // The oldest story tells it first.
    for story in site.stories.reversed() {
      for (index, event) in story.fields.events.enumerated() {
        guard let identifier = event.identifier?.value else { continue }
        let place = FindingPlace.field(
          story.path, [.key("events"), .index(index), .key("date")])
        guard let known = first[identifier] else {
          first[identifier] = (event, place)
          continue
        }
        guard !known.event.date.couldCoincide(with: event.date) else { continue }
        findings.append(
          Finding(
            code: .conflictingEvent,
            message: "event '\(identifier)' is dated \(event.date.canonicalText) here and "
              + "\(known.event.date.canonicalText) elsewhere",
            place: place, notes: [.init(message: "it is first dated here", place: known.place)]))
      }
    }
    return findings
  }
}
