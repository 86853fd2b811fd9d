import Archiving
import Chronology
import Newsroom

/// A timeline as an iCalendar file (RFC 5545), to be subscribed to.
///
/// An event with a time is at that time; every other one fills the whole days that `EventDays` gives
/// it, its `DTEND` the day after the last. Where the date is not one certain day, the description
/// begins with the words for it; where it is approximate, the status is tentative. Nothing in the
/// file depends on the clock, so that the same input gives the same bytes.
struct TimelineCalendar {
  let subject: TimelineSubject
  let presentation: Presentation

  var pieces: [StoredBytes] {
    let events = presentation.site.events(of: subject).map {
      presentation.calendarLines(of: presentation.site.events[$0])
    }
    var head = ContentLines()
    let title = presentation.title(of: subject)
    head.append("BEGIN", "VCALENDAR")
    head.append("VERSION", "2.0")
    head.append("PRODID", "-//sitegen//timeline//EN")
    head.append("CALSCALE", "GREGORIAN")
    head.append("METHOD", "PUBLISH")
    head.append("NAME", text: title)
    // What most programs read instead of RFC 7986's NAME.
    head.append("X-WR-CALNAME", text: title)
    head.append("URL", presentation.absoluteURL(of: presentation.site.page(of: subject)))
    var tail = ContentLines()
    tail.append("END", "VCALENDAR")
    var file = FilePieces(count: events.reduce(1024) { $0 + $1.count })
    file.append(head.bytes)
    for event in events { file.append(event) }
    file.append(tail.bytes)
    return file.all
  }
}

/// One event of a calendar, the same in every calendar that holds it.
struct CalendarEntry {
  let event: Event
  let presentation: Presentation

  /// Years that the format's dates can hold. Its last day is left out, because it has no day after.
  private static let years = 1...9998

  /// None where the format has no place for the date.
  var lines: ContentLines {
    var lines = ContentLines()
    if let days = EventDays(event.date, years: Self.years) { append(days, to: &lines) }
    return lines
  }

  private func append(_ days: EventDays, to lines: inout ContentLines) {
    lines.append("BEGIN", "VEVENT")
    lines.append("UID", text: "\(presentation.uniqueName(of: event))@\(presentation.host)")
    lines.append("DTSTAMP", Self.utc(presentation.stamp(of: event, days)))
    appendTime(of: event.date, days, to: &lines)
    lines.append("SUMMARY", text: event.title)
    lines.append("DESCRIPTION", text: description)
    if let telling = event.tellings.first {
      lines.append("URL", presentation.absoluteURL(of: telling))
    }
    if !event.entities.isEmpty {
      lines.append("CATEGORIES", texts: event.entities.map { presentation.site.entities[$0].name })
    }
    let certainty = Certainty(of: event.date)
    lines.append("STATUS", certainty == .approximate ? "TENTATIVE" : "CONFIRMED")
    // Nobody's time is taken up by it.
    lines.append("TRANSP", "TRANSPARENT")
    lines.append("END", "VEVENT")
  }

  private func appendTime(
    of date: UncertainDate, _ days: EventDays, to lines: inout ContentLines
  ) {
    if case .dateTime(let day, let time, let offset) = date.expression, time.hour < 24 {
      if let offset {
        lines.append("DTSTART", Self.utc(Moment(day: day, time: time, offset: offset)))
      } else {
        lines.append("DTSTART", Self.local(day, time))
      }
      return
    }
    lines.append("DTSTART;VALUE=DATE", Self.date(days.first))
    lines.append("DTEND;VALUE=DATE", Self.date(days.last.adding(days: 1) ?? days.last))
  }

  /// The date where a calendar's day says too much, what is told, and where.
  private var description: String {
    var paragraphs: [String] = []
    if Certainty(of: event.date) != .day { paragraphs.append(presentation.displayDate(of: event)) }
    if let text = event.text {
      paragraphs.append(text.source.markdown.excerpt(maxCharacters: Self.longestText))
    }
    paragraphs += event.tellings.map {
      "\(presentation.title(of: $0))\n\(presentation.absoluteURL(of: $0))"
    }
    return paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private static let longestText = 1000

  private static func date(_ day: CalendarDay) -> String {
    String(day.year, digits: 4) + String(day.month, digits: 2)
      + String(day.day, digits: 2)
  }

  private static func local(_ day: CalendarDay, _ time: TimeOfDay) -> String {
    date(day) + "T" + String(time.hour, digits: 2)
      + String(time.minute, digits: 2) + String(time.second, digits: 2)
  }

  private static func utc(_ moment: Moment) -> String {
    let moment = moment.at(.utc)
    return local(moment.day, moment.time) + "Z"
  }
}
