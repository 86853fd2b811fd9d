import Newsroom

/// The site's events by the year that they begin in, in order of time.
package struct TimelineYears: Sendable {
  /// A year in which something happened.
  package struct Year: Sendable, Hashable {
    package let year: Int
    /// Positions in the site's events.
    package let events: Range<Int>
  }

  package let years: [Year]

  /// - Parameter years: in order.
  init(_ years: [Year]) { self.years = years }

  /// Events whose beginning is not known stand in no year.
  package init(_ site: Site) {
    var years: [Year] = []
    for (position, event) in site.events.enumerated() {
      guard let year = event.date.earliest.day?.year else { continue }
      if let last = years.last, last.year == year {
        years[years.count - 1] = Year(year: year, events: last.events.lowerBound..<(position + 1))
      } else {
        years.append(Year(year: year, events: position..<(position + 1)))
      }
    }
    self.years = years
  }

  package func position(of year: Int) -> Int? { years.firstIndex { $0.year == year } }
}
