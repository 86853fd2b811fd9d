import Newsroom

/// The kinds of stories that have a page of their own: all but plain news, which is what the list of
/// all stories is.
package struct KindList: Sendable {
  /// A kind and its stories.
  package struct Kind: Sendable {
    /// The newsroom's own word: `analysis`.
    package let name: String
    package let route: Route
    /// Newest first.
    package let stories: [Identifier<Story>]
  }

  /// By name.
  package let kinds: [Kind]
  private let positions: [String: Int]

  package init(_ site: Site) {
    var stories: [String: [Identifier<Story>]] = [:]
    for story in site.stories where story.fields.kind != Self.plainNews {
      stories[story.fields.kind, default: []].append(story.id)
    }
    self.init(
      stories.sorted { $0.key < $1.key }.map { name, stories in
        Kind(name: name, route: Routes.kinds.appending("\(name)/"), stories: stories)
      })
  }

  /// - Parameter kinds: by name.
  init(_ kinds: [Kind]) {
    self.kinds = kinds
    positions = Dictionary(
      uniqueKeysWithValues: kinds.enumerated().map { ($0.element.name, $0.offset) })
  }

  /// Nil for a kind that has no page.
  package func kind(named name: String) -> Kind? { positions[name].map { kinds[$0] } }

  static let plainNews = "news"
}
