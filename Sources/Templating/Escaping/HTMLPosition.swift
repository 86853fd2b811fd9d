/// A place in HTML, as the tokenizer of the HTML standard would see it.
struct HTMLPosition: Hashable, Sendable {
  enum Phase: UInt8, Sendable {
    case text
    /// Behind `<`, `</` and `<!`.
    case tagOpen, endTagOpen, markupDeclaration
    case tagName
    /// Where an attribute's name may start.
    case inTag
    /// Behind a name and space: an equals sign or another name may follow.
    case afterAttributeName
    /// Either of the two above, by the branch taken; an equals sign must not follow.
    case betweenAttributes
    /// Behind a name or a value, by the branch taken; only space or the tag's end may follow.
    case tagBoundary
    case attributeName
    case beforeValue
    case value
    case comment
    /// `<!doctype …>`, `<?…>`: ends at the first `>`.
    case declaration
    /// The content of `title` and `textarea`.
    case rcdata
    /// The content of `script`, `style` and other elements that hold no markup.
    case rawText
  }

  enum URLPart: UInt8, Sendable {
    case start
    /// Behind literal text that has not shown a scheme or a slash yet.
    case prefix
    /// Behind an expression, with nothing that would end a scheme.
    case unclear
    case path
    case query
    /// Behind a scheme that runs code or is not known to be harmless.
    case unsafeScheme
    /// A query in one branch, a path in another.
    case ambiguous
  }

  enum Problem: UInt8, Sendable {
    case splitName, scheme
  }

  var phase = Phase.text
  /// The tag's name, or the element whose content this is; lower case.
  var element = ""
  var isEndTag = false
  var attribute = ""
  /// The quote around the value, 0 for none.
  var quote: UInt8 = 0
  var urlPart = URLPart.start
  /// The literal text of a URL's scheme or of a script's type, as far as it was seen.
  var literal = ""
  /// Whether a script element holds JSON.
  var isJSON = false
  var json = JSONPosition()
  /// What may be the start of an end tag or the end of a comment.
  var pending = ""
  /// Whether the tag says `http-equiv="refresh"`, or may.
  var mayRefresh = false
  /// Something that branches made undecidable; the next error is about it.
  var problem: Problem?

  static let maximumLiteral = 64

  var kind: AttributeKind { AttributeKind(attribute: attribute, element: element) }

  /// Leaves the tag: what follows is the element's content.
  mutating func closeTag() {
    let position = self
    self = HTMLPosition()
    if position.isEndTag { return }
    switch position.element {
    case "title", "textarea":
      phase = .rcdata
      element = position.element
    case "script", "style", "iframe", "noembed", "noframes", "xmp", "plaintext":
      phase = .rawText
      element = position.element
      isJSON = position.element == "script" && position.isJSON
    default: break
    }
  }

  /// The position behind two branches, nil where they contradict.
  func joined(with other: HTMLPosition) -> HTMLPosition? {
    if self == other { return self }
    if problem != nil { return self }
    if other.problem != nil { return other }
    if let left = placeInTag, let right = other.placeInTag, element == other.element,
      isEndTag == other.isEndTag, isJSON == other.isJSON
    {
      var result = HTMLPosition()
      result.element = element
      result.isEndTag = isEndTag
      result.isJSON = isJSON
      result.mayRefresh = mayRefresh || other.mayRefresh
      result.phase =
        left == right && left == .inTag
        ? .inTag
        : [left, right].contains(.tagBoundary) ? .tagBoundary : .betweenAttributes
      return result
    }
    guard phase == .value, other.phase == .value else { return nil }
    var result = self
    result.urlPart = joinedURLPart(with: other)
    result.literal = literal == other.literal ? literal : ""
    result.mayRefresh = mayRefresh || other.mayRefresh
    var same = other
    same.urlPart = result.urlPart
    same.literal = result.literal
    same.mayRefresh = result.mayRefresh
    // A script's type that depends on a branch is not known to be JSON.
    return result == same ? result : nil
  }

  private func joinedURLPart(with other: HTMLPosition) -> URLPart {
    let parts = [urlPart, other.urlPart]
    if urlPart == other.urlPart { return urlPart == .prefix ? .unclear : urlPart }
    if parts.contains(.unsafeScheme) { return .unsafeScheme }
    if parts.contains(.query) || parts.contains(.ambiguous) { return .ambiguous }
    return parts.contains(.start) ? .start : .unclear
  }

  /// What may follow here inside a tag, between attributes; nil elsewhere.
  private var placeInTag: Phase? {
    switch phase {
    case .inTag: .inTag
    case .afterAttributeName, .betweenAttributes: .betweenAttributes
    case .tagName, .attributeName, .tagBoundary: .tagBoundary
    default: nil
    }
  }
}
