import Newsroom
import Templating

/// A series on its own page.
struct SeriesView: TemplateObject {
  let series: Series
  let presentation: Presentation

  static let members = MemberTable<SeriesView>(
    TermReferenceView.members.members.map { $0.through { $0.reference } } + ownMembers,
    typeName: "series")

  private static let ownMembers: [Member<SeriesView>] = [
    Member("count", "integer", "How many parts it has.") { .int($0.series.stories.count) },
    Member("timeline_url", "string or none", "Its timeline, where its stories tell any event.") {
      view in
      .optional(
        view.series.timeline.isEmpty
          ? nil
          : view.presentation.url(
            of: view.presentation.site.page(of: .series(view.series.id))))
    },
  ]

  private var reference: TermReferenceView { presentation.term(series.id) }
}

extension Presentation {
  /// What a page of a series is given: its parts in the order in which they are to be read, so that
  /// the newest page has the last of them.
  func seriesVariables(_ id: Identifier<Series>, _ list: ListPage) -> [String: Value] {
    let series = site.series[id]
    let parts = parts(of: series, on: list)
    return [
      "series": .object(SeriesView(series: series, presentation: self)),
      "first_part": .int(parts.lowerBound + 1),
      "stories": cards(of: series.stories[parts]),
      "pagination": .object(PaginationView(page: list, presentation: self)),
    ]
  }

  /// The positions of the parts that stand on a page of a series.
  func parts(of series: Series, on list: ListPage) -> Range<Int> {
    let count = series.stories.count
    return (count - list.range.upperBound)..<(count - list.range.lowerBound)
  }

  /// A story's place in its series: the position of it and all the parts.
  func seriesPlace(of story: Story) -> (position: Int, parts: [Identifier<Story>])? {
    guard let series = story.series,
      let position = site.series[series].stories.firstIndex(of: story.id)
    else { return nil }
    return (position, site.series[series].stories)
  }
}
