/// All that a value holds, down to its last property, as text: what `==` may pass over, this does
/// not.
struct ValueText {
  private(set) var lines: [String] = []
  /// The texts that each property of the project's own types was met with.
  private(set) var texts: [String: Set<String>] = [:]
  private let collectsTexts: Bool
  private static let modules = [
    "Chronology.", "Diagnostics.", "FrontMatter.", "Markdown.", "Newsroom.",
  ]

  init(collectingTexts: Bool = false) { collectsTexts = collectingTexts }

  var text: String { lines.joined(separator: "\n") }

  mutating func add<Value>(_ value: Value, _ indent: String = "") {
    if let bytes = value as? [UInt8] {
      lines.append(indent + String(decoding: bytes, as: UTF8.self))
      return
    }
    let mirror = Mirror(reflecting: value)
    if mirror.children.isEmpty {
      lines.append(indent + String(reflecting: value))
      return
    }
    let type = String(reflecting: mirror.subjectType)
    let hasProperties =
      collectsTexts
      && (mirror.displayStyle == .struct || mirror.displayStyle == .class)
    for child in mirror.children {
      let start = lines.count
      lines.append(indent + (child.label ?? "-"))
      add(child.value, indent + " ")
      if hasProperties, let label = child.label, Self.modules.contains(where: type.hasPrefix) {
        let name = type.prefix { $0 != "<" } + "." + label
        texts[String(name), default: []].insert(lines[(start + 1)...].joined())
      }
    }
  }
}
