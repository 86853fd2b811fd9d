/// The tags that GitHub Flavored Markdown disarms even where raw HTML passes (its `tagfilter`
/// extension): their `<` becomes `&lt;`.
enum TagFilter {
  private static let names: [StaticString] = [
    "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
  ]

  /// Whether `html`, which starts at a `<`, opens or closes one of the tags.
  static func disarms(_ html: UnsafeBufferPointer<UInt8>) -> Bool {
    guard html.count >= 3, html[0] == UInt8(ascii: "<") else { return false }
    let nameStart = html[1] == UInt8(ascii: "/") ? 2 : 1
    return names.contains { isTag(html, from: nameStart, named: $0) }
  }

  private static func isTag(
    _ html: UnsafeBufferPointer<UInt8>, from start: Int, named name: StaticString
  ) -> Bool {
    let end = start + name.utf8CodeUnitCount
    guard end < html.count else { return false }
    for offset in 0..<name.utf8CodeUnitCount
    where ASCII.lowercased(html[start + offset]) != name.utf8Start[offset] {
      return false
    }
    let after = html[end]
    if ASCII.isSpace(after) || after == UInt8(ascii: ">") { return true }
    return after == UInt8(ascii: "/") && end + 1 < html.count && html[end + 1] == UInt8(ascii: ">")
  }
}
