import Diagnostics
import Markdown

/// A document's HTML together with the places that depend on the site: links and mentions.
///
/// The HTML stays as it was parsed; `edits` say what is to be put in when it is rendered.
package final class LinkedProse: Sendable {
  /// What takes the place of a stretch of the HTML. Small, for most are mentions.
  package enum Change: Sendable, Hashable {
    /// The range is an attribute's value: a link's URL.
    indirect case url(LinkTarget, suffix: String)
    /// The range is the value of a picture's `src`.
    indirect case picture(LinkTarget, suffix: String)
    /// The range is running text that names the entity, to be wrapped in a link.
    case mention(Identifier<Entity>)
    /// The range is `[[…]]`, to be replaced by a link with this text (plain, not escaped), or with
    /// its target's own name.
    indirect case link(LinkTarget, suffix: String, text: String?)
    /// The range is the name of a link from a footnote back to the text.
    case footnoteReturn
  }

  /// One place and what is put there.
  package struct Edit: Sendable, Hashable {
    package let range: Range<Int>
    private let place: Place
    package let change: Change

    private enum Place: Sendable, Hashable {
      case nowhere
      indirect case written(SourceRange)
    }

    init(range: Range<Int>, source: SourceRange?, change: Change) {
      self.range = range
      place = source.map { .written($0) } ?? .nowhere
      self.change = change
    }

    /// Where the author wrote it; nil for a mention, which nobody wrote as a link.
    package var source: SourceRange? {
      if case .written(let range) = place { range } else { nil }
    }
  }

  /// As it was parsed.
  package let source: Prose
  /// Sorted by range; no two overlap.
  package let edits: [Edit]

  /// - Parameter markdown: that of the prose.
  init(_ prose: Prose, _ markdown: MarkdownDocument, edits: [Edit]) {
    source = prose
    let returns = markdown.footnotes.lazy.flatMap(\.returnLabels)
      .map { Edit(range: $0, source: nil, change: .footnoteReturn) }
    self.edits = (edits + returns).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// - Parameter edits: all of them, in order.
  init(_ prose: Prose, edits: [Edit]) {
    source = prose
    self.edits = edits
  }

  package var isEmpty: Bool { source.isEmpty }
}
