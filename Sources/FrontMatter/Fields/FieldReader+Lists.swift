import Diagnostics

extension FieldReader {
  /// A list of texts, each with its place; a single text is a list of one, an absent key an empty
  /// one.
  package mutating func strings(_ key: String) -> [Located<String>] {
    guard let node = node(key) else { return [] }
    guard case .sequence(let elements) = node.value else {
      return text(of: node, key: key, mustBe: "a list of texts").map { [$0] } ?? []
    }
    return elements.compactMap { text(of: $0, key: key, mustBe: "a list of texts") }
  }

  /// A list of absolute URLs; a single one is a list of one.
  package mutating func urls(
    _ key: String, schemes: [String] = ["https", "http"]
  ) -> [Located<String>] {
    strings(key).filter { text in
      if URLForm.isAbsolute(text.value, schemes: schemes) { return true }
      reportURL(key, text, schemes: schemes)
      return false
    }
  }
}
