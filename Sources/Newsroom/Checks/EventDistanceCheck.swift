import Chronology

/// Events so far from the story's own date that a year was probably mistyped.
enum EventDistanceCheck {
  /// What is still to come is told a few years ahead; history goes further back.
  private static let yearsAhead = 10
  private static let yearsBack = 100

  static func findings(in text: StoryText) -> [Finding] {
    var findings: [Finding] = []
    func check(_ date: UncertainDate, _ place: FindingPlace) {
      guard let day = date.earliest.day ?? date.latest.day else { return }
      let years = day.year - text.day.year
      guard years > yearsAhead || years < -yearsBack else { return }
      findings.append(
        Finding(
          code: .distantEvent,
          message: "event of \(day.year) is \(years.magnitude) years "
            + "\(years < 0 ? "before" : "after") the story",
          place: place, help: "is the year right?"))
    }
    for (heading, dated, _) in text.datedSections { check(dated.date, text.place(of: heading)) }
    for (index, event) in text.story.fields.details.events.enumerated() {
      check(event.date, .field(text.path, [.key("events"), .index(index), .key("date")]))
    }
    return findings
  }
}
