import Newsroom
import Templating

/// A story as lists show it.
struct StoryCardView: TemplateObject {
  let story: Story
  let presentation: Presentation
  /// The part of an entity that brings the story to the entity's list.
  var part: Identifier<Entity>?

  static let members = MemberTable<StoryCardView>(
    [
      Member("title", "string", "The headline.") { .string($0.story.fields.title) },
      Member("url", "string", "The story's page.") {
        .string($0.presentation.url(of: $0.story.route))
      },
      Member("summary", "string or none", "The summary.") {
        .optional($0.story.fields.summary)
      },
      Member("language", "string", "BCP 47 tag of its language.") { .string($0.language) },
      Member("direction", "string", "\"ltr\" or \"rtl\".") {
        .string(WritingDirection.of($0.language))
      },
      Member("date", "date", "When it was published.") { card in
        .object(ObjectView(shared: card.presentation.view(of: card.story.fields.published)))
      },
      Member("updated", "date or none", "When it was last changed.") { card in
        .optional(card.story.fields.updated.map { card.presentation.view(of: $0) })
      },
      Member("kind", "string", "Its kind: news, analysis, explainer, brief, live …") {
        .string($0.story.fields.kind)
      },
      Member("kind_label", "string or none", "The kind as readers see it; none for news.") {
        .optional($0.presentation.labels.kind($0.story.fields.kind))
      },
      Member("kind_url", "string or none", "The page of all stories of the kind; none for news.") {
        card in
        .optional(
          card.presentation.plan.route(ofKind: card.story.fields.kind).map {
            card.presentation.url(of: $0)
          })
      },
      Member("topic", "term or none", "Its first topic.") { card in
        .optional(card.story.topics.first.map { card.presentation.reference(to: $0) })
      },
      Member("topics", "list of term", "Its topics.") { card in
        .list(card.story.topics.map { card.presentation.reference(to: $0) })
      },
      Member("authors", "list of term", "Who signs it.") { card in
        .list(card.story.authors.map { card.presentation.reference(to: $0) })
      },
      Member("image", "image or none", "Its lead picture.") { card in
        .optional(
          card.story.picture.map { ImageView(linked: $0, presentation: card.presentation) })
      },
      Member("reading_time", "integer", "How many minutes it takes to read.") {
        .int($0.story.readingMinutes)
      },
      Member("word_count", "integer", "How many words the body has.") {
        .int($0.story.body.source.wordCount.total)
      },
      Member(
        "via", "entity or none",
        "In an entity's list, the part of the entity that the story names in its place."
      ) { card in .optional(card.part.map { card.presentation.reference(to: $0) }) },
      Member("is_draft", "boolean", "True in a build with drafts, for a draft.") {
        .bool($0.story.fields.isDraft)
      },
    ], typeName: "story", apart: ["word_count"])

  private var language: String {
    story.fields.language ?? presentation.site.settings.language
  }
}
