import Archiving
import Chronology
import Newsroom
import Templating

/// A timeline in the JSON format of Knight Lab's TimelineJS 3:
/// https://timeline.knightlab.com/docs/json-format.html
///
/// `display_date` says what readers see; `start_date` and `end_date` place the event as `EventDays`
/// describes, as finely as is known: a month has no day. URLs are absolute, because the file is read
/// on other sites.
struct TimelineJSON {
  let subject: TimelineSubject
  let presentation: Presentation

  /// One line, safe inside a page too.
  var pieces: [StoredBytes] {
    let entries = presentation.site.events(of: subject).map {
      presentation.timelineEntry(of: presentation.site.events[$0])
    }
    var json = JSONBuilder()
    json.object { json in
      json.object("title") { json in
        json.object("text") {
          $0.member("headline", TimelineEntry.escaped(presentation.title(of: subject)))
        }
      }
      json.list("events") { _ in }
    }
    // The entries are written already: they go between the brackets.
    let head = json.bytes.dropLast(2)
    var file = FilePieces(count: entries.reduce(1024) { $0 + $1.count + 2 })
    file.append(Array(head))
    let separator = Array(", ".utf8)
    for (position, entry) in entries.lazy.filter({ $0.count > 0 }).enumerated() {
      if position > 0 { file.append(separator) }
      file.append(entry)
    }
    file.append(Array("]}\n".utf8))
    return file.all
  }
}

/// One event of a timeline file, the same in every file that holds it.
struct TimelineEntry {
  let event: Event
  let presentation: Presentation

  /// Years that JavaScript's dates can hold.
  private static let years = -271_000...275_000

  /// Empty where the format has no place for the date.
  var bytes: [UInt8] {
    guard let days = EventDays(event.date, years: Self.years) else { return [] }
    var json = JSONBuilder()
    json.object { json in
      json.member("unique_id", presentation.uniqueName(of: event))
      json.object("start_date") { writeStart(of: event.date, days, to: &$0) }
      // Where the start says it all there is no end.
      if !days.isYear, !days.isMonth, days.first != days.last {
        json.object("end_date") { Self.write(days.last, to: &$0) }
      }
      json.member("display_date", presentation.displayDate(of: event))
      json.object("text") {
        $0.member("headline", Self.escaped(event.title))
        $0.member("text", text)
      }
    }
    return json.bytes
  }

  private func writeStart(of date: UncertainDate, _ days: EventDays, to json: inout JSONBuilder) {
    if days.isYear { return json.member("year", days.first.year) }
    if days.isMonth {
      json.member("year", days.first.year)
      return json.member("month", days.first.month)
    }
    Self.write(days.first, to: &json)
    guard case .dateTime(_, let time, _) = date.expression, time.hour < 24 else { return }
    json.member("hour", time.hour)
    json.member("minute", time.minute)
    json.member("second", time.second)
  }

  private static func write(_ day: CalendarDay, to json: inout JSONBuilder) {
    json.member("year", day.year)
    json.member("month", day.month)
    json.member("day", day.day)
  }

  /// What is told of the event, then a link to each place that tells it.
  private var text: String {
    var html: [UInt8] = []
    if let text = event.text { html += presentation.absoluteHTML(of: text) }
    for telling in event.tellings {
      html += "<p><a href=\"".utf8
      html.appendEscaped(presentation.absoluteURL(of: telling))
      html += "\">".utf8
      html.appendEscaped(presentation.title(of: telling))
      html += "</a></p>".utf8
    }
    return String(decoding: html, as: UTF8.self)
  }

  /// TimelineJS puts headlines into the page as HTML.
  static func escaped(_ text: String) -> String {
    var html: [UInt8] = []
    html.appendEscaped(text)
    return String(decoding: html, as: UTF8.self)
  }
}
