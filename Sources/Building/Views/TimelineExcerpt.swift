import Chronology
import Newsroom

/// The events of a timeline that a page has room for: those around its newest story.
///
/// A timeline may reach far into the future. "Today" is the day of the newest story and not the
/// clock's, so that a page changes with what is published alone.
struct TimelineExcerpt {
  let site: Site
  /// The day of the newest story that the page lists, on the site's clock.
  let today: CalendarDay?

  /// At most this many events that are still to come.
  private static let comingCount = 3

  init(_ site: Site, of stories: some Collection<Identifier<Story>>) {
    self.site = site
    today = stories.first.map { site.stories[$0].fields.published.in(site.settings.timeZone).day }
  }

  /// The latest first.
  /// - Parameter events: in the order of time.
  func newest(
    _ count: Int, of events: some BidirectionalCollection<Identifier<Event>>
  ) -> [Identifier<Event>] {
    guard let today else { return events.suffix(count).reversed() }
    var coming: [Identifier<Event>] = []
    var past: [Identifier<Event>] = []
    for event in events.reversed() where past.count < count {
      if let day = site.events[event].date.earliest.day, day > today {
        coming.append(event)
      } else {
        past.append(event)
      }
    }
    let next = coming.suffix(max(Self.comingCount, count - past.count))
    return next.suffix(count) + past.prefix(count - min(next.count, count))
  }
}
