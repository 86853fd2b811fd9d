import FrontMatter

/// The front matter of a topic's or an author's file.
package struct TermFields: Sendable {
  package let title: String
  package let slug: Located<String>?
  package let description: String?
  /// What an author does.
  package let role: String?
  /// An author that is a desk, an agency or the like, and no person.
  package let isOrganization: Bool

  /// What an author's `type` may say.
  package enum AuthorType: String, Sendable, CaseIterable {
    case person, organization
  }
}
