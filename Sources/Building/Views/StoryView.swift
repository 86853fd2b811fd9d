import Newsroom
import Templating

/// A story on its own page.
struct StoryView: TemplateObject {
  let story: Story
  let presentation: Presentation

  static let members = MemberTable<StoryView>(
    StoryCardView.members.members.map { $0.through { $0.card } } + ownMembers, typeName: "story")

  private static let ownMembers: [Member<StoryView>] = [
    Member("card", "story", "It as lists show it: the same view on every page.") {
      .object($0.presentation.card(of: $0.story.id))
    },
    Member("canonical_url", "string or none", "Where it was first published, if elsewhere.") {
      .optional($0.story.fields.canonicalURL)
    },
    Member("body", "html", "The text, with links and mentions.") {
      .markup(Markup($0.presentation.html(of: $0.story.body)))
    },
    Member("outline", "list of heading", "The headings of the text.") {
      .list($0.story.body.source.markdown.headings.map { HeadingView(heading: $0) })
    },
    Member("timeline", "list of event", "What it tells, in order of time.") { view in
      view.presentation.timeline(view.story.timeline, of: .story(view.story.id))
    },
    Member("entities", "list of entity", "Who and what it names, in order of mention.") { view in
      .list(view.story.entities.map { view.presentation.entityCard(of: $0) })
    },
    Member("sources", "list of source", "What it relies on.") {
      $0.presentation.sources($0.story.fields.sources)
    },
    Member("corrections", "list of correction", "What was put right, and when.") { view in
      .list(
        zip(view.story.fields.corrections, view.story.corrections).map { correction, text in
          CorrectionView(
            correction: correction, text: text, presentation: view.presentation)
        })
    },
    Member("series", "term or none", "The series that it belongs to.") { view in
      .optional(view.story.series.map { view.presentation.reference(to: $0) })
    },
    Member("series_part", "integer or none", "Its place in its series, counted from 1.") {
      .optional($0.presentation.seriesPlace(of: $0.story).map { $0.position + 1 })
    },
    Member("series_parts", "list of story", "Every part of its series, in reading order.") {
      view in
      view.presentation.cards(of: view.presentation.seriesPlace(of: view.story)?.parts ?? [])
    },
    Member("previous_in_series", "story or none", "The part before it.") { $0.part(-1) },
    Member("next_in_series", "story or none", "The part after it.") { $0.part(+1) },
    Member("continues_at", "link or none", "Where the rest stands, if the site has only a part.") {
      view in
      .optional(
        view.story.fields.canonicalURL.flatMap { url in
          view.story.fields.isExcerpt ? LinkView(title: URLText.host(url), url: url) : nil
        })
    },
    Member(
      "related", "list of related story",
      "Stories that share entities and topics with it, rare ones above all, and are near it in time."
    ) { view in
      .list(
        view.presentation.site.related(to: view.story.id).map { other in
          RelatedStoryView(
            story: view.story, other: view.presentation.site.stories[other],
            presentation: view.presentation)
        })
    },
    Member("newer", "story or none", "The next story in time.") { $0.neighbor(-1) },
    Member("older", "story or none", "The story before it in time.") { $0.neighbor(+1) },
    Member("ai_disclosure", "string or none", "How machines had a part in it.") {
      .optional($0.story.fields.aiDisclosure)
    },
    Member("comments", "string or none", "Where readers discuss it.") {
      .optional($0.story.fields.comments)
    },
  ]

  private var card: StoryCardView { StoryCardView(story: story, presentation: presentation) }

  private func part(_ step: Int) -> Value {
    guard let place = presentation.seriesPlace(of: story),
      place.parts.indices.contains(place.position + step)
    else { return .none }
    return .object(presentation.card(of: place.parts[place.position + step]))
  }

  /// - Parameter step: in the site's list, which has the newest first.
  private func neighbor(_ step: Int) -> Value {
    let position = story.id.index + step
    guard presentation.site.stories.indices.contains(position) else { return .none }
    return .object(presentation.card(of: Identifier(position)))
  }
}
