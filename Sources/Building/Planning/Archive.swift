import Chronology
import Newsroom

/// The stories by the year and month in which they were published, newest first.
package struct Archive: Sendable {
  /// A year that has stories.
  package struct Year: Sendable, Hashable {
    package let year: Int
    package let months: [Month]

    package var storyCount: Int { months.reduce(0) { $0 + $1.stories.count } }
  }

  /// A month that has stories: positions in the site's list.
  package struct Month: Sendable, Hashable {
    package let year: Int
    /// 1–12.
    package let month: Int
    package let stories: Range<Int>
  }

  package let years: [Year]

  package init(_ site: Site) {
    var months: [Month] = []
    for (position, story) in site.stories.enumerated() {
      let day = story.fields.published.in(site.settings.timeZone).day
      if let last = months.last, last.year == day.year, last.month == day.month {
        months[months.count - 1] = Month(
          year: last.year, month: last.month, stories: last.stories.lowerBound..<(position + 1))
      } else {
        months.append(Month(year: day.year, month: day.month, stories: position..<(position + 1)))
      }
    }
    self.init(months)
  }

  /// - Parameter months: the newest first.
  init(_ months: [Month]) {
    var years: [Year] = []
    for month in months {
      if let last = years.last, last.year == month.year {
        years[years.count - 1] = Year(year: last.year, months: last.months + [month])
      } else {
        years.append(Year(year: month.year, months: [month]))
      }
    }
    self.years = years
  }

  package var months: [Month] { years.flatMap(\.months) }
}

/// One page of the archive.
package enum ArchivePage: Sendable, Hashable {
  case all
  /// Positions in the archive's years, and in its months.
  case year(Int)
  case month(Int)
}
