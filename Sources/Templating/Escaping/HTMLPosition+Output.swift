extension HTMLPosition {
  /// How an expression is written here, or why it must not be.
  var output: OutputRule {
    if !pending.isEmpty, phase == .rcdata || phase == .rawText {
      return .refuse(
        message: "expression stands inside what may be an end tag",
        help: "write the end tag in one piece")
    }
    switch phase {
    case .text: return .write(.html)
    case .rcdata: return .write(.attribute)
    case .rawText:
      if isJSON { return .write(json.isInString ? .jsonString : .json) }
      return rawTextRefusal
    case .value: return valueRule
    case .beforeValue:
      return .refuse(
        message: "expression stands in an attribute without quotes",
        help: "quote the value: \(attribute)=\"{{ … }}\"")
    case .tagOpen, .endTagOpen, .tagName:
      return .refuse(
        message: "expression stands in a tag's name",
        help: "write the whole tag in the branches of an 'if'")
    case .inTag, .afterAttributeName, .betweenAttributes, .tagBoundary, .attributeName:
      return .refuse(
        message: "expression stands in a tag, outside a quoted value",
        help: "write the attribute out: {% if x %}checked{% endif %}, or name=\"{{ x }}\"")
    case .markupDeclaration, .declaration:
      return .refuse(
        message: "expression stands in a declaration", help: "write the declaration out")
    case .comment:
      return .refuse(
        message: "expression stands in an HTML comment",
        help: "take it out, or use a template comment: {# … #}")
    }
  }

  private var rawTextRefusal: OutputRule {
    switch element {
    case "script":
      return .refuse(
        message: "expression stands in JavaScript",
        help: "put the value in a data- attribute or in <script type=\"application/json\">, "
          + "and read it from there")
    case "style":
      return .refuse(
        message: "expression stands in CSS", help: "choose between classes of a style sheet")
    default:
      return .refuse(
        message: "expression stands in the content of '\(element)'",
        help: "write the content out")
    }
  }

  private var valueRule: OutputRule {
    if quote == 0 {
      return .refuse(
        message: "expression stands in an attribute without quotes",
        help: "quote the value: \(attribute)=\"{{ … }}\"")
    }
    switch kind {
    case .plain: return .write(.attribute)
    case .metaContent:
      if !mayRefresh { return .write(.attribute) }
      return .refuse(
        message: "expression stands in the address of a refresh",
        help: "write the address out, or redirect from the server")
    case .url: return urlRule
    case .srcset:
      switch urlPart {
      case .start: return .write(.srcset)
      case .unsafeScheme, .ambiguous: return urlRule
      default: return .write(.srcsetPath)
      }
    case .scriptType, .httpEquiv:
      return .refuse(
        message: "expression stands in the attribute '\(attribute)', which decides how a browser "
          + "reads the element", help: "write the value out, in the branches of an 'if'")
    case .eventHandler:
      return .refuse(
        message: "expression stands in the event handler '\(attribute)'",
        help: "put the value in a data- attribute and read it from a script")
    case .style:
      return .refuse(
        message: "expression stands in a style attribute",
        help: "choose between classes: class=\"kind-{{ kind }}\"")
    case .document:
      return .refuse(
        message: "expression stands in '\(attribute)', a document of its own",
        help: "write the document to a page and use 'src'")
    case .animation:
      return .refuse(
        message: "expression stands in the attribute '\(attribute)' of an animation, which may set "
          + "any attribute", help: "write the value out")
    }
  }

  private var urlRule: OutputRule {
    switch urlPart {
    case .start: return .write(.url)
    case .prefix, .unclear: return .write(.urlSegment)
    case .path: return .write(.urlPath)
    case .query: return .write(.urlQuery)
    case .unsafeScheme:
      return .refuse(
        message: "expression stands in a URL of a scheme other than http, https, mailto and tel",
        help: "use one of those, or write the URL out")
    case .ambiguous:
      return .refuse(
        message: "expression stands in a URL's path by one branch and in its query by another",
        help: "write the attribute in each branch")
    }
  }

  /// An error about the place itself: what branches left undecidable.
  var problemText: (message: String, help: String)? {
    switch problem {
    case nil: nil
    case .splitName:
      (
        "an attribute's or tag's name is put together from branches",
        "write the whole attribute in each branch"
      )
    case .scheme:
      ("a URL's scheme is written by an expression", "write the scheme out: https://{{ host }}")
    }
  }

  /// How an error calls the place.
  var description: String {
    switch phase {
    case .text: "HTML text"
    case .tagOpen, .endTagOpen, .tagName: "a tag's name"
    case .markupDeclaration, .declaration: "a declaration"
    case .inTag, .afterAttributeName, .betweenAttributes, .tagBoundary, .attributeName:
      "the tag '\(element)'"
    case .beforeValue, .value: "the attribute '\(attribute)' of '\(element)'"
    case .comment: "a comment"
    case .rcdata, .rawText: "the content of '\(element)'"
    }
  }
}
