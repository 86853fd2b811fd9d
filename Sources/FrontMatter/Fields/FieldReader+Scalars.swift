import Diagnostics

extension FieldReader {
  /// Text as the author wrote it: also a number, or a date, in its own spelling.
  package mutating func string(_ key: String) -> Located<String>? {
    node(key).flatMap { text(of: $0, key: key) }
  }

  /// Text that must be there and not be empty (`missing-key`).
  package mutating func requiredString(_ key: String) -> Located<String>? {
    guard let node = node(key) else {
      reportMissing(key)
      return nil
    }
    guard let text = text(of: node, key: key) else { return nil }
    guard !text.value.isEmpty else {
      reportMissing(key)
      return nil
    }
    return text
  }

  /// The raw text of any scalar, for a reader of dates and the like.
  package mutating func scalarText(_ key: String) -> Located<String>? {
    guard let node = node(key) else { return nil }
    guard node.kind == .scalar else {
      reportWrongType(key, mustBe: "a single value", found: node)
      return nil
    }
    return Located(node.text, at: node.range)
  }

  package mutating func bool(_ key: String) -> Located<Bool>? {
    guard let node = node(key) else { return nil }
    if case .bool(let value) = node.value { return Located(value, at: node.range) }
    reportWrongType(key, mustBe: "true or false", found: node, help: Self.boolean(node.text))
    return nil
  }

  /// - Parameter bounds: what the number may be; a number outside is reported (`wrong-type`).
  package mutating func int(
    _ key: String, in bounds: ClosedRange<Int> = Int.min...Int.max
  ) -> Located<Int>? {
    guard let node = node(key) else { return nil }
    guard case .int(let value) = node.value, bounds.contains(value) else {
      let isBounded = bounds != Int.min...Int.max
      let wanted =
        isBounded
        ? "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)" : "a whole number"
      reportWrongType(key, mustBe: wanted, found: node)
      return nil
    }
    return Located(value, at: node.range)
  }

  /// An absolute URL with one of the schemes and a host.
  package mutating func url(
    _ key: String, schemes: [String] = ["https", "http"]
  ) -> Located<String>? {
    guard let text = string(key) else { return nil }
    if URLForm.isAbsolute(text.value, schemes: schemes) { return text }
    reportURL(key, text, schemes: schemes)
    return nil
  }

  /// One of the cases of an enumeration, by its raw value (`unknown-value`).
  package mutating func choice<Choice>(
    _ key: String, of type: Choice.Type = Choice.self
  ) -> Located<Choice>? where Choice: RawRepresentable<String> & CaseIterable {
    guard let text = string(key) else { return nil }
    if let choice = Choice(rawValue: text.value) { return Located(choice, at: text.range) }
    let names = Choice.allCases.map(\.rawValue)
    diagnostics.append(
      .error(
        "unknown-value", "'\(key)' must be one of \(names.joined(separator: ", "))",
        at: text.range, help: Diagnostic.didYouMean(text.value, among: names)))
    return nil
  }

  /// What YAML 1.1 took for a boolean and YAML 1.2 does not.
  private static func boolean(_ text: String) -> String? {
    switch text.lowercased() {
    case "yes", "on", "y": "write true"
    case "no", "off", "n": "write false"
    default: nil
    }
  }

  mutating func text(
    of node: YAMLNode, key: String, mustBe wanted: String = "text"
  ) -> Located<String>? {
    if let text = plainText(of: node) { return text }
    reportWrongType(key, mustBe: wanted, found: node)
    return nil
  }

  /// Nil where the node is not text or a number.
  func plainText(of node: YAMLNode) -> Located<String>? {
    switch node.value {
    case .text(let text): Located(text.withoutControls, at: node.range)
    case .int, .float: Located(node.text, at: node.range)
    case .null, .bool, .sequence, .mapping: nil
    }
  }

  mutating func reportURL(_ key: String, _ text: Located<String>, schemes: [String]) {
    let starts = schemes.map { "\($0)://" }.joined(separator: " or ")
    diagnostics.append(
      .error("wrong-type", "'\(key)' must be a URL that begins with \(starts)", at: text.range))
  }
}
