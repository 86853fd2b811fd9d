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

  private var entities: ArraySlice<Identifier<Entity>> {
    let shared = story.entities.filter(Set(other.entities).contains)
    return rarest(shared) { presentation.site.entities[$0.index].stories.count }
  }

  private var topics: ArraySlice<Identifier<Topic>> {
    let shared = story.topics.filter(Set(other.topics).contains)
    return rarest(shared) { presentation.site.topics[$0.index].stories.count }
  }

  private func rarest<Element>(
    _ shared: [Identifier<Element>], count: (Identifier<Element>) -> Int
  ) -> ArraySlice<Identifier<Element>> {
    shared.sorted { (count($0), $0) < (count($1), $1) }.prefix(Self.maximum)
  }
}
