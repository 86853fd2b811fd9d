extension MarkdownDocument {
  /// One heading of the outline.
  package struct Heading: Sendable, Hashable {
    /// 1 to 6.
    package var level: Int
    package var text: String
    /// The `id`, without `#`; nil when headings have none.
    package var anchor: String?
    /// The whole element with its tags.
    package var htmlRange: Range<Int>
    /// What stands between the tags.
    package var htmlContent: Range<Int>
    /// The heading's text, without `#` marks or underline.
    package var sourceRange: Range<Int>
  }

  /// One hyperlink.
  package struct Link: Sendable, Hashable {
    /// As parsed: escapes and entities resolved, not percent-encoded.
    package var destination: String
    package var title: String
    /// The destination between the quotes of `href`, to be replaced where it resolves to another.
    package var hrefRange: Range<Int>
    /// The whole element with its tags.
    package var htmlRange: Range<Int>
    /// The destination where it is written in the link itself, else the whole link.
    package var sourceRange: Range<Int>
    /// Written as a bare address or in `<…>`.
    package var isAutolink: Bool
    /// A scheme that may run code: `href` was left empty.
    package var isUnsafe: Bool
  }

  /// One image.
  package struct Image: Sendable, Hashable {
    package var destination: String
    package var alt: String
    package var title: String
    /// The destination between the quotes of `src`.
    package var srcRange: Range<Int>
    /// The whole tag.
    package var tagRange: Range<Int>
    /// As of a link.
    package var sourceRange: Range<Int>
    package var isUnsafe: Bool
  }

  /// `[[target]]`, `[[target#anchor]]` or `[[target|text]]`, to be replaced by a link.
  package struct WikiLink: Sendable, Hashable {
    package var target: String
    package var anchor: String?
    package var text: String?
    /// With its brackets; no linkable range reaches into it.
    package var htmlRange: Range<Int>
    package var sourceRange: Range<Int>
  }

  /// One footnote that the text refers to.
  package struct Footnote: Sendable, Hashable {
    /// As it stands in the `id`: percent-encoded.
    package var label: String
    package var referenceCount: Int
    /// The names of the links from the footnote back to the text, between the quotes of their
    /// `aria-label`, to be replaced by words of the site's language.
    package var returnLabels: [Range<Int>] = []

    /// `fn-LABEL` and one `fnref-LABEL…` a reference.
    package var anchors: [String] {
      var anchors = ["fn-\(label)"]
      for index in 0..<max(referenceCount, 0) {
        anchors.append(index == 0 ? "fnref-\(label)" : "fnref-\(label)-\(index + 1)")
      }
      return anchors
    }
  }
}
