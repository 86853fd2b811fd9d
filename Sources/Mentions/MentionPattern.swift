/// A name to look for, and the entity that it names.
package struct MentionPattern: Sendable, Hashable {
  /// A name or alias as the author wrote it: plain text, not HTML.
  package let name: String
  /// The index of the entity in its registry.
  package let owner: Int

  package init(name: String, owner: Int) {
    self.name = name
    self.owner = owner
  }
}
