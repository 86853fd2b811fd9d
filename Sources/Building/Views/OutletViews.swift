import Chronology
import Newsroom
import Templating

/// An outlet that the site relies on.
struct OutletView: TemplateObject {
  let outlet: Outlet
  let presentation: Presentation

  static let members = MemberTable<OutletView>([
    Member("name", "string", "Its name, or its host where no story says it.") {
      .string($0.outlet.name)
    },
    Member("url", "string", "The page of all that is cited from it.") {
      .string($0.presentation.url(of: $0.outlet.route))
    },
    Member("slug", "string", "Its name in URLs.") { .string($0.outlet.slug) },
    Member("count", "integer", "How often it is cited.") { .int($0.outlet.citations.count) },
    Member("story_count", "integer", "How many stories rely on it.") {
      .int($0.outlet.stories.count)
    },
    Member("latest_story", "story or none", "The newest story that relies on it.") { view in
      .optional(view.outlet.stories.first.map { view.presentation.card(of: $0) })
    },
  ])
}

/// A source and the place that cites it.
struct CitationView: TemplateObject {
  let citation: Outlet.Citation
  let presentation: Presentation

  static let members = MemberTable<CitationView>([
    Member("source", "source", "What is cited.") { view in
      guard let source = view.presentation.site.source(of: view.citation) else { return .none }
      return .object(SourceView(source: source, dates: view.presentation.dates))
    },
    Member("story", "story or none", "The story that cites it.") { view in
      guard case .story(let story) = view.citation.citer else { return .none }
      return .object(view.presentation.card(of: story))
    },
    Member("entity", "entity or none", "The entity whose file cites it.") { view in
      guard case .entity(let entity) = view.citation.citer else { return .none }
      return .object(view.presentation.reference(to: entity))
    },
  ])
}

/// A correction in the list of all of them.
struct ListedCorrectionView: TemplateObject {
  let entry: CorrectionList.Entry
  let presentation: Presentation

  static let members = MemberTable<ListedCorrectionView>(
    CorrectionView.members.members.map { $0.through { $0.correction } } + [
      Member("story", "story", "The story that was wrong.") {
        .object($0.presentation.card(of: $0.entry.story))
      }
    ], typeName: "correction")

  private var correction: CorrectionView {
    let story = presentation.site.stories[entry.story]
    return CorrectionView(
      correction: story.fields.corrections[entry.position],
      text: story.corrections[entry.position], presentation: presentation)
  }
}
