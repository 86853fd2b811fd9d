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
  func pieces() throws(RenderFailure) -> [StoredBytes] {
    let headline = TimelineEntry.escaped(presentation.title(of: subject))
    let title: Value = ["text": ["headline": .string(headline)]]
    let entries = try presentation.site.events(of: subject).map { id throws(RenderFailure) in
      try presentation.timelineEntry(of: presentation.site.events[id])
    }
    var head = Array("{\"title\": ".utf8)
    try head.append(json: title)
    head += ", \"events\": [".utf8
    var file = FilePieces(count: entries.reduce(1024) { $0 + $1.count + 2 })
    file.append(head)
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
  func bytes() throws(RenderFailure) -> [UInt8] {
    guard let days = EventDays(event.date, years: Self.years) else { return [] }
    var entry = ValueDictionary()
    entry.set("unique_id", .string(presentation.uniqueName(of: event)))
    entry.set("start_date", start(of: event.date, days))
    if let end = end(of: event.date, days) { entry.set("end_date", end) }
    entry.set("display_date", .string(presentation.displayDate(of: event)))
    entry.set("text", ["headline": .string(Self.escaped(event.title)), "text": .string(text)])
    var bytes: [UInt8] = []
    try bytes.append(json: .dict(entry))
    return bytes
  }

  private func start(of date: UncertainDate, _ days: EventDays) -> Value {
    if days.isYear { return ["year": .int(days.first.year)] }
    if days.isMonth { return ["year": .int(days.first.year), "month": .int(days.first.month)] }
    guard case .dateTime(_, let time, _) = date.expression, time.hour < 24 else {
      return Self.value(of: days.first)
    }
    return [
      "year": .int(days.first.year), "month": .int(days.first.month), "day": .int(days.first.day),
      "hour": .int(time.hour), "minute": .int(time.minute), "second": .int(time.second),
    ]
  }

  /// Nil where the start says it all.
  private func end(of date: UncertainDate, _ days: EventDays) -> Value? {
    days.isYear || days.isMonth || days.first == days.last ? nil : Self.value(of: days.last)
  }

  private static func value(of day: CalendarDay) -> Value {
    ["year": .int(day.year), "month": .int(day.month), "day": .int(day.day)]
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
