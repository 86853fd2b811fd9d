import Diagnostics
import Markdown

/// A document's HTML together with the places that depend on the site: links and mentions.
///
/// The HTML stays as it was parsed; `edits` say what is to be put in when it is rendered.
package final class LinkedProse: Sendable {
  /// What takes the place of a stretch of the HTML.
  package enum Change: Sendable, Hashable {
    /// The range is an attribute's value: a link's URL.
    case url(LinkTarget, suffix: String)
    /// The range is the value of a picture's `src`.
    case picture(LinkTarget, suffix: String)
    /// The range is running text that names the entity, to be wrapped in a link.
    case mention(Identifier<Entity>)
    /// The range is `[[…]]`, to be replaced by a link with this text (plain, not escaped), or with
    /// its target's own name.
    case link(LinkTarget, suffix: String, text: String?)
    /// The range is the name of a link from a footnote back to the text.
    case footnoteReturn
  }

  /// One place and what is put there.
  package struct Edit: Sendable, Hashable {
    package let range: Range<Int>
    /// Where the author wrote it; nil for a mention, which nobody wrote as a link.
    package let source: SourceRange?
    package let change: Change
  }

  /// As it was parsed.
  package let source: Prose
  /// Sorted by range; no two overlap.
  package let edits: [Edit]

  package init(_ prose: Prose, edits: [Edit] = []) {
    source = prose
    let returns = prose.markdown.footnotes.lazy.flatMap(\.returnLabels)
      .map { Edit(range: $0, source: nil, change: .footnoteReturn) }
    self.edits = (edits + returns).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  package var isEmpty: Bool { source.markdown.text.count == 0 }
}
