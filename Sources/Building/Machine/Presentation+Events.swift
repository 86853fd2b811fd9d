import Chronology
import Newsroom

extension Presentation {
  /// The host that the site is published at, as the part of a global name that is its own.
  var host: String { URLText.host(site.settings.baseURL.origin) }

  /// A name that stays the same for as long as the event has its id, or else its heading, or else its
  /// date and title.
  func uniqueName(of event: Event) -> String {
    var name = ""
    if let identifier = event.identifier {
      name = "id \(identifier)"
    } else if let telling = event.tellings.first {
      name =
        "\(route(of: telling).path) "
        + (telling.anchor.map { "#\($0)" } ?? "\(event.date.canonicalText) \(event.title)")
    }
    let digits = String(Fingerprint.of(Array(name.utf8)), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The author's own words, or the date as the site shows it.
  func displayDate(of event: Event) -> String {
    event.dateWords ?? dates.text(of: event.date)
  }

  /// The date in a list that has the year above it: the author's words, unless they say the year again
  /// and nothing that the date does not.
  func dateWithinYear(of event: Event) -> String {
    if let words = event.dateWords {
      let year = event.date.earliest.day.map { String($0.year) }
      let isPlain = [.day, .month, .span].contains(Certainty(of: event.date))
      guard isPlain, let year, words.contains(year) else { return words }
    }
    return dates.textWithinYear(of: event.date)
  }

  /// When the event was last told: its stories' dates; of an entity's own event its first day.
  func stamp(of event: Event, _ days: EventDays) -> Moment {
    let told = event.stories.map { id in
      let fields = site.stories[id].fields
      return fields.updated ?? fields.published
    }
    return told.max { $0.secondsSinceEpoch < $1.secondsSinceEpoch }
      ?? Moment(day: days.first, time: nil, offset: .utc)
  }

  /// The page that tells an event.
  func route(of telling: Event.Telling) -> Route {
    switch telling.teller {
    case .story(let story): site.stories[story].route
    case .entity(let entity): site.entities[entity].route
    }
  }

  /// The headline of the story, or the name of the entity, that tells an event.
  func title(of telling: Event.Telling) -> String {
    switch telling.teller {
    case .story(let story): site.stories[story].fields.title
    case .entity(let entity): site.entities[entity].name
    }
  }

  /// A link's destination on this site: the place that tells an event.
  func url(of telling: Event.Telling) -> String {
    url(of: route(of: telling)) + (telling.anchor.map { "#" + $0 } ?? "")
  }

  func absoluteURL(of telling: Event.Telling) -> String {
    absoluteURL(of: route(of: telling))
      + (telling.anchor.map { "#" + PercentEncoding.path($0) } ?? "")
  }

  /// Prose that is read on another site.
  func absoluteHTML(of prose: LinkedProse) -> [UInt8] {
    ProseWriter(presentation: self, origin: site.settings.baseURL.origin).html(of: prose)
  }

  /// The timeline's name: "Nvidia: timeline".
  func title(of subject: TimelineSubject) -> String {
    switch subject {
    case .site: labels.text(.timelineOf, ["title": site.settings.title])
    case .year(let year):
      labels.text(
        .yearTimelineOf, ["title": site.settings.title, "year": String(year.year)])
    case .curated: site.title(of: subject)
    default: labels.text(.timelineOf, ["title": site.title(of: subject)])
    }
  }
}
