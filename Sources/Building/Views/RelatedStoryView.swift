import Newsroom
import Templating

/// A story to read next, and what it has in common with the one that was read.
struct RelatedStoryView: TemplateObject {
  let story: Story
  let other: Story
  let presentation: Presentation

  /// Reasons that are given, of each kind.
  private static let maximum = 3

  static let members = MemberTable<RelatedStoryView>(
    [
      Member("story", "story", "The other story.") {
        .object($0.presentation.card(of: $0.other.id))
      },
      Member("entities", "list of entity", "What both name, the rarest first; three at most.") {
        view in
        .list(view.entities.map { view.presentation.reference(to: $0) })
      },
      Member("topics", "list of term", "What both are filed under, the rarest first.") { view in
        .list(view.topics.map { view.presentation.reference(to: $0) })
      },
    ], typeName: "related story")

  private var entities: [Identifier<Entity>] {
    rarest(of: story.entities, in: other.entities) {
      presentation.site.entities[$0].stories.count
    }
  }

  private var topics: [Identifier<Topic>] {
    rarest(of: story.topics, in: other.topics) { presentation.site.topics[$0].stories.count }
  }

  /// The lists are short: to look through one costs less than to make a set of it.
  private func rarest<Element>(
    of own: [Identifier<Element>], in others: [Identifier<Element>],
    count: (Identifier<Element>) -> Int
  ) -> [Identifier<Element>] {
    own.filter(others.contains).map { (count: count($0), id: $0) }.sorted { $0 < $1 }
      .prefix(Self.maximum).map(\.id)
  }
}
