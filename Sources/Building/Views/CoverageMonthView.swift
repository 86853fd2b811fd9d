import Chronology
import Newsroom
import Templating

/// A month of an entity's coverage, as a bar of a chart.
struct CoverageMonthView: TemplateObject {
  let year: Int
  /// 1–12.
  let month: Int
  let count: Int
  /// The highest count of the chart, at least 1.
  let peak: Int
  let dates: DatePresentation

  /// Months of a chart, the newest ones: twenty years.
  private static let maximum = 240

  static let members = MemberTable<CoverageMonthView>(
    [
      Member("year", "integer", "The year.") { .int($0.year) },
      Member("month", "integer", "The month, 1 to 12.") { .int($0.month) },
      Member("label", "string", "\"June 2026\".") {
        .string($0.dates.text(ofMonth: $0.month, year: $0.year))
      },
      Member("count", "integer", "How many stories of the month name the entity.") {
        .int($0.count)
      },
      Member("height", "integer", "The count as a share of the highest one, 0 to 100.") {
        .int(($0.count * 100 + $0.peak - 1) / $0.peak)
      },
    ], typeName: "month")

  /// Every month from the entity's first story to its latest, those without a story too.
  static func months(of entity: Entity, _ presentation: Presentation) -> [CoverageMonthView] {
    var counts: [Int: Int] = [:]
    for story in entity.stories {
      let day = presentation.dates.local(presentation.site.stories[story].fields.published).day
      counts[day.year * 12 + day.month - 1, default: 0] += 1
    }
    guard let first = counts.keys.min(), let last = counts.keys.max() else { return [] }
    let shown = max(first, last - maximum + 1)...last
    let peak = max(1, shown.reduce(0) { max($0, counts[$1] ?? 0) })
    return shown.map { number in
      // Floored, so that a year before the first one keeps its months.
      let month = ((number % 12) + 12) % 12
      return CoverageMonthView(
        year: (number - month) / 12, month: month + 1, count: counts[number] ?? 0, peak: peak,
        dates: presentation.dates)
    }
  }
}
