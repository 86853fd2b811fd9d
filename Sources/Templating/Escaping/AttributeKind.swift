/// What the value of an attribute is to a browser.
enum AttributeKind: Sendable {
  case plain, url, srcset
  /// The type of a script element, which decides what its content is.
  case scriptType
  case httpEquiv
  case metaContent
  case eventHandler
  case style
  /// A whole document (`srcdoc`).
  case document
  /// The values of an SVG animation, which may be those of any attribute.
  case animation

  init(attribute: String, element: String) {
    let name = attribute.split(separator: ":").last.map(String.init) ?? attribute
    if attribute.hasPrefix("data-") {
      self = .plain
    } else if name.hasPrefix("on") {
      self = .eventHandler
    } else if name == "style" {
      self = .style
    } else if name == "srcset" || name == "imagesrcset" {
      self = .srcset
    } else if name == "srcdoc" {
      self = .document
    } else if name == "type", element == "script" {
      self = .scriptType
    } else if element == "meta", name == "http-equiv" {
      self = .httpEquiv
    } else if element == "meta", name == "content" {
      self = .metaContent
    } else if Self.animations.contains(element),
      ["to", "from", "by", "values", "attributename"].contains(name)
    {
      self = .animation
    } else {
      self = Self.urls.contains(name) ? .url : .plain
    }
  }

  private static let animations: Set<String> = [
    "animate", "set", "animatetransform", "animatemotion",
  ]

  private static let urls: Set<String> = [
    "action", "archive", "background", "cite", "classid", "codebase", "data", "dynsrc",
    "formaction", "href", "icon", "itemid", "longdesc", "lowsrc", "manifest", "ping", "poster",
    "profile", "src", "usemap",
  ]
}
