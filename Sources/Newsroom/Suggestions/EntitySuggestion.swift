import Diagnostics

/// A name that recurs in the stories and is in no entity file.
package struct EntitySuggestion: Sendable, Hashable {
  package let name: String
  package let storyCount: Int
  package let mentionCount: Int
  /// Where it stands first in each of a few stories, the newest first.
  package let places: [SourceRange]

  /// The file that an entity of this name would have.
  package var path: String { "content/entities/\(Slug.make(from: name)).md" }

  /// Front matter to begin that file with.
  package var skeleton: String {
    """
    ---
    name: "\(name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))"
    type: other # person, organization, product, place, work, law, event
    aliases: []
    description: ""
    ---

    """
  }

  /// The suggestion for tools that read diagnostics.
  package var diagnostic: Diagnostic {
    .warning(
      "suggested-entity",
      "name '\(name)' stands in \(storyCount) stories and is no entity's", at: places.first,
      notes: places.dropFirst().map { .init("it stands here too", at: $0) }, help: "add \(path)")
  }
}
