/// What a document is rendered with, beyond the GitHub Flavored Markdown that is always on.
package struct MarkdownOptions: Sendable, Hashable {
  /// Raw HTML and `javascript:` links pass; off, they are left out.
  package var unsafe: Bool
  /// Each heading gets an `id`.
  package var headingAnchors: Bool
  /// `[[target]]` in running text is recognised.
  package var wikiLinks: Bool
  /// Raw HTML that is left out leaves a comment in its place, as cmark-gfm does.
  package var marksOmittedHTML: Bool
  /// Nothing that checkers of HTML object to. A table's cells say their alignment by a class, `left`,
  /// `center` or `right`, where cmark-gfm writes the obsolete attribute `align`; footnotes lie in
  /// a `div` with a role, where cmark-gfm writes a `section` that has no heading; and a task has a
  /// sign, where cmark-gfm writes a control that has no name.
  package var conformsToHTML: Bool
  package var budget: MarkdownBudget

  package init(
    unsafe: Bool = false, headingAnchors: Bool = true, wikiLinks: Bool = true,
    marksOmittedHTML: Bool = false, conformsToHTML: Bool = true,
    budget: MarkdownBudget = .standard
  ) {
    self.unsafe = unsafe
    self.headingAnchors = headingAnchors
    self.wikiLinks = wikiLinks
    self.marksOmittedHTML = marksOmittedHTML
    self.conformsToHTML = conformsToHTML
    self.budget = budget
  }

  /// The news features off: the HTML is byte for byte cmark-gfm's own.
  package static func plain(unsafe: Bool = false) -> MarkdownOptions {
    MarkdownOptions(
      unsafe: unsafe, headingAnchors: false, wikiLinks: false, marksOmittedHTML: true,
      conformsToHTML: false)
  }
}
