import Chronology
import Newsroom
import Templating

/// An event of a timeline.
struct EventView: TemplateObject {
  let event: Event
  let place: EventPlace
  /// Whose timeline it stands in: not named again in it.
  let subject: TimelineSubject
  let presentation: Presentation

  /// The entry tells most of it, and is digested once for all lists.
  static let members = MemberTable<EventView>(
    dateMembers + tellingMembers + placeMembers,
    determining: ["url", "anchor", "part", "entities"] + placeMembers.map(\.name))

  /// The same of one whose entry says all but its place.
  fileprivate static let sharedMembers = MemberTable<EventView>(
    members.members, determining: placeMembers.map(\.name))

  fileprivate static let dateMembers: [Member<EventView>] = [
    Member("date", "string", "The author's own words, or the date as the site shows it.") {
      $0.words.date
    },
    Member(
      "date_within_year", "string",
      "The date without its year, for a list that has the year above it."
    ) { $0.words.dateWithinYear },
    Member("datetime", "string or none", "For the datetime attribute of a time element.") {
      $0.words.machineValue
    },
    Member(
      "certainty", "string", "\"day\", \"month\", \"year\", \"span\", \"approximate\" or \"open\"."
    ) { $0.words.certainty },
    Member("starts", "string or none", "The first day that it could be, where that is known.") {
      $0.text(of: $0.event.date.earliest)
    },
    Member("ends", "string or none", "The last day that it could be, where that is known.") {
      $0.text(of: $0.event.date.latest)
    },
    Member("is_ongoing", "boolean", "True where it has no end yet.") {
      .bool($0.event.date.latest == .open)
    },
    Member("year", "integer or none", "The year that it began in, at the earliest.") {
      .optional($0.event.date.earliest.day?.year)
    },
    Member("month_name", "string or none", "The month that it began in, at the earliest.") {
      $0.words.monthName
    },
  ]

  fileprivate static let tellingMembers: [Member<EventView>] = [
    Member("title", "string", "What happened.") { .string($0.event.title) },
    Member("text", "html or none", "More about it.") { view in
      view.event.text.map { .markup(Markup(view.presentation.inlineHTML(of: $0))) } ?? .none
    },
    Member("url", "string", "Where it is told.") { .string($0.url) },
    Member("anchor", "string or none", "Its id, where this very list is what tells it.") {
      .optional($0.ownTelling?.anchor)
    },
    Member("story", "story or none", "The first story that tells it; none where none does.") {
      view in
      .optional(view.event.stories.first.map { view.presentation.card(of: $0) })
    },
    Member("stories", "list of story", "All stories that tell it, the newest first.") { view in
      view.presentation.cards(of: view.event.stories)
    },
    Member("told_by", "list of entity", "The entities whose own files tell it.") { view in
      .list(view.event.tellings.compactMap(\.entity).map { view.presentation.reference(to: $0) })
    },
    Member("part", "entity or none", "The part of this entity that it is an event of.") { view in
      .optional(view.part.map { view.presentation.reference(to: $0) })
    },
    Member("entities", "list of entity", "Who took part.") { view in
      .list(
        view.event.entities.filter { view.subject != .entity($0) }.map {
          view.presentation.reference(to: $0)
        })
    },
    Member("sources", "list of source", "What it relies on.") {
      $0.presentation.sources($0.event.sources)
    },
  ]

  private static let placeMembers: [Member<EventView>] = [
    Member("new_year", "integer or none", "Its year, where the event before it had another.") {
      .optional($0.place.startsYear ? $0.event.date.earliest.day?.year : nil)
    },
    Member(
      "month_count", "integer or none",
      "At the first event of a month: how many events in a row began in it."
    ) { .optional($0.place.monthCount) },
    Member(
      "entry", "event",
      "It without what is this list's own: the same in all lists, so that a template that is given "
        + "it alone is rendered once for all of them."
    ) { .object($0.presentation.entry(of: $0.event)) },
    Member(
      "is_shared", "boolean",
      "Whether the entry says all but its place: not so in the timeline of a story or an entity."
    ) { .bool($0.isShared) },
    Member("gap", "gap or none", "The long silence between the event before it and this one.") {
      .optional($0.place.gap.map { GapView(gap: $0) })
    },
  ]

  private var words: EventWords { presentation.words(of: event) }

  fileprivate var isShared: Bool {
    switch subject {
    case .story, .entity: false
    default: true
    }
  }

  private func text(of bound: DateBound) -> Value {
    .optional(bound.day.map { presentation.dates.text(of: UncertainDate($0)) })
  }

  private var part: Identifier<Entity>? {
    guard case .entity(let entity) = subject else { return nil }
    return presentation.site.entities[entity].partEvents[event.id]
  }

  /// The telling by the story or entity whose timeline this is.
  private var hereTelling: Event.Telling? {
    event.tellings.first { telling in
      switch telling.teller {
      case .story(let story): subject == .story(story)
      case .entity(let entity): subject == .entity(entity)
      }
    }
  }

  /// The entity's own telling, which is the entry of its timeline itself.
  private var ownTelling: Event.Telling? {
    hereTelling.flatMap { $0.entity == nil ? nil : $0 }
  }

  private var url: String {
    // A story tells more than an entity's own line does.
    let telling = hereTelling.flatMap { $0.story == nil ? nil : $0 } ?? event.tellings.first
    return telling.map { presentation.url(of: $0) } ?? ""
  }
}

/// An event without its place in a list, the same view in many timelines.
struct EventEntryView: TemplateObject {
  let event: EventView

  static let members = MemberTable<EventEntryView>(
    (EventView.dateMembers + EventView.tellingMembers).map { $0.through { $0.event } },
    typeName: "event", together: EventView.dateMembers.map(\.name))
}

/// A long silence between two events.
struct GapView: TemplateObject {
  let gap: EventPlace.Gap

  static let members = MemberTable<GapView>(
    [
      Member("days", "integer", "How many days it lasted.") { .int($0.gap.days) },
      Member("count", "integer", "How many of its unit, rounded.") { .int($0.gap.count) },
      Member("unit", "string", "\"months\", or \"years\" from two years on.") {
        .string($0.gap.unit.rawValue)
      },
      Member("is_backward", "boolean", "True where the list has the newest first.") {
        .bool($0.gap.isBackward)
      },
    ], typeName: "gap")
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
      self.init(of: date.precision, date.expression)
    }
  }

  /// An interval lasts; the parts of a month or a year name one day in them that is not known.
  private init(of precision: DatePrecision, _ expression: DateExpression) {
    switch precision {
    case .time, .day, .partOfMonth, .quarter, .season, .quadrimester, .half, .partOfYear:
      self = .approximate
    case .decade, .century, .millennium, .era: self = .approximate
    case .month: self = .month
    case .year: self = .year
    case .interval: self = .span
    case .set:
      if case .set(.one, _) = expression { self = .approximate } else { self = .span }
    }
  }
}

extension Presentation {
  /// The events as a list of views.
  func timeline(_ events: [Identifier<Event>], of subject: TimelineSubject) -> Value {
    let events = events.map { site.events[$0] }
    return .list(
      zip(events, EventPlace.places(of: events)).map { event, place in
        let view = EventView(event: event, place: place, subject: subject, presentation: self)
        return .object(
          ObjectView(view, view.isShared ? EventView.sharedMembers : EventView.members))
      })
  }
}
