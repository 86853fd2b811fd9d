import Templating

/// What templates are given, as a page of the documentation: made from the views themselves.
package enum TemplateReference {
  /// A view's keys as a table.
  private struct Table {
    let name: String
    let rows: [String]
    let types: [(member: String, type: String)]

    init<View: TemplateObject>(_ view: View.Type) {
      name = View.members.typeName
      types = View.members.members.map { ($0.name, $0.type) }
      rows = View.members.members.map { "| `\($0.name)` | \($0.type) | \($0.documentation) |" }
    }

    init<View>(_ view: View.Type, named name: String) where View: TemplateObject {
      let table = Table(view)
      self.name = name
      rows = table.rows
      types = table.types
    }

    var markdown: String {
      (["## \(name)", "", "| key | type | meaning |", "|---|---|---|"] + rows)
        .joined(separator: "\n")
    }
  }

  private static var tables: [Table] {
    [
      Table(SiteView.self), Table(PublisherView.self), Table(LinkView.self), Table(PageView.self),
      Table(AlternateView.self), Table(FeedGroupView.self), Table(FeedView.self),
      Table(StoryCardView.self, named: "story (in a list)"),
      Table(StoryView.self, named: "story (on its own page)"), Table(DateView.self),
      Table(ImageView.self), Table(HeadingView.self), Table(SourceView.self),
      Table(SourceDateView.self, named: "date of a source"), Table(CorrectionView.self),
      Table(ListedCorrectionView.self, named: "correction (in the list of all)"),
      Table(EventView.self),
      Table(EventEntryView.self, named: "event (without its place in a list)"),
      Table(GapView.self),
      Table(EntityReferenceView.self, named: "entity (named)"),
      Table(EntityCardView.self, named: "entity (in a list)"),
      Table(EntityView.self, named: "entity (on its own page)"), Table(FactView.self),
      Table(CompanionView.self), Table(MentionView.self), Table(CoverageMonthView.self),
      Table(RelatedStoryView.self), Table(TermReferenceView.self, named: "term"),
      Table(TermCardView.self, named: "term (in an index)"), Table(TopicView.self),
      Table(SeriesView.self), Table(AuthorView.self), Table(ArchiveView.self),
      Table(ArchiveYearView.self, named: "archive year"),
      Table(ArchiveMonthView.self, named: "archive month"),
      Table(ArchiveWeekView.self, named: "archive week"),
      Table(ArchiveDayView.self, named: "archive day"), Table(WeekdayView.self),
      Table(EntityTypeView.self),
      Table(EntityGroupView.self), Table(TimelineYearView.self),
      Table(TimelineCardView.self, named: "timeline (in a list)"), Table(OutletView.self),
      Table(CitationView.self), Table(PaginationView.self),
      Table(DocumentView.self),
    ]
  }

  package static var markdown: String {
    """
    # What templates are given

    Every template has `site`, `page` and `data` (the files of `content/data/`, by name). The rest
    depends on the page. A key that is not listed does not exist, and asking for it is an error;
    what is marked "or none" is `none` where there is nothing. Text is escaped for the place that
    it stands in; "html" is written as it is. Every `url` is ready for an `href`.

    This page is made from the program; `UPDATE_GOLDEN=1 swift test` writes it anew.


    """ + tables.map(\.markdown).joined(separator: "\n\n") + "\n"
  }

  /// The members that are no views and hold none, wherever they occur.
  static var plainMembers: Set<String> {
    let plain: Set<String> = ["boolean", "html", "integer", "list of string", "string", "value"]
    var found: Set<String> = []
    var others: Set<String> = []
    for (member, type) in tables.flatMap(\.types) {
      let kind = type.hasSuffix(" or none") ? String(type.dropLast(8)) : type
      if plain.contains(kind) { found.insert(member) } else { others.insert(member) }
    }
    return found.subtracting(others)
  }
}
