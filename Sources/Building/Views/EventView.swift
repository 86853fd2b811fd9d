import Chronology
import Newsroom
import Templating

/// An event of a timeline.
struct EventView: TemplateObject {
  let event: Event
  /// The year of the event before it in the same list.
  let previousYear: Int?
  let isFirst: Bool
  /// The story or entity whose timeline it is: not named again in it.
  let owner: TimelineOwner
  let presentation: Presentation

  static let members = MemberTable<EventView>([
    Member("date", "string", "The author's own words, or the date as the site shows it.") {
      .string($0.event.dateWords ?? $0.presentation.dates.text(of: $0.event.date))
    },
    Member("datetime", "string or none", "For the datetime attribute of a time element.") {
      .optional($0.event.date.machineValue)
    },
    Member(
      "certainty", "string", "\"day\", \"month\", \"year\", \"span\", \"approximate\" or \"open\"."
    ) { .string(Certainty(of: $0.event.date).rawValue) },
    Member("title", "string", "What happened.") { .string($0.event.title) },
    Member("text", "html or none", "More about it.") { view in
      view.event.text.map { .markup(Markup(view.presentation.inlineHTML(of: $0))) } ?? .none
    },
    Member("url", "string", "Where it is told.") { .string($0.url) },
    Member("story", "story or none", "The first story that tells it.") { view in
      .optional(view.event.tellings.first.map { view.presentation.card(of: $0.story) })
    },
    Member("entities", "list of entity", "Who took part.") { view in
      .list(
        view.event.entities.filter { view.owner != .entity($0) }.map {
          view.presentation.reference(to: $0)
        })
    },
    Member("sources", "list of source", "What it relies on.") {
      $0.presentation.sources($0.event.sources)
    },
    Member("year", "integer or none", "The year that it began in, at the earliest.") {
      .optional($0.year)
    },
    Member("new_year", "integer or none", "The same, where the event before it had another.") {
      .optional($0.isFirst || $0.year != $0.previousYear ? $0.year : nil)
    },
    Member("month_name", "string or none", "The month that it began in, at the earliest.") { view in
      .optional(
        view.event.date.earliest.day.map {
          view.presentation.dates.monthName($0.month)
        })
    },
  ])

  private var year: Int? { event.date.earliest.day?.year }

  private var url: String {
    let here = event.tellings.first { owner == .story($0.story) }
    guard let telling = here ?? event.tellings.first else { return "" }
    let anchor = telling.anchor.map { "#" + $0 } ?? ""
    return presentation.url(of: presentation.site.stories[telling.story].route) + anchor
  }
}

/// Whose timeline an event is shown in.
enum TimelineOwner: Hashable {
  case story(Identifier<Story>)
  case entity(Identifier<Entity>)
  case site
}

/// How sure a date is, for the look of its mark.
enum Certainty: String {
  case day, month, year, span, approximate, open

  init(of date: UncertainDate) {
    if date.earliest.day == nil || date.latest.day == nil {
      self = .open
    } else if date.isApproximate || date.isUncertain {
      self = .approximate
    } else if date.isSingleDay {
      self = .day
    } else {
      switch date.precision {
      case .month: self = .month
      case .year: self = .year
      default: self = .span
      }
    }
  }
}

extension Presentation {
  /// The events as a list of views.
  func timeline(_ events: some Collection<Identifier<Event>>, of owner: TimelineOwner) -> Value {
    var views: [EventView] = []
    var previousYear: Int?
    for id in events {
      let event = site.events[id]
      views.append(
        EventView(
          event: event, previousYear: previousYear, isFirst: views.isEmpty, owner: owner,
          presentation: self))
      previousYear = event.date.earliest.day?.year
    }
    return .list(views)
  }
}
