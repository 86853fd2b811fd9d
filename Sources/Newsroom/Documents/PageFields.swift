import FrontMatter

/// The front matter of a page that is no story.
package struct PageFields: Sendable {
  package let title: String
  package let summary: String?
  package let slug: Located<String>?
  package let isDraft: Bool
  /// Old URLs of the page.
  package let aliases: [Located<String>]
}
