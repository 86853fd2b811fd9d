/// Makes the references absolute that a page's HTML may leave to the page: its own anchors.
/// Footnotes lose `role` and `aria-label`, which W3C's feed validator holds to be risks.
enum AbsoluteReferences {
  /// - Parameters:
  ///   - page: the URL that `#anchor` stands on.
  ///   - origin: what `/path` stands on, in raw HTML of the author; all other links of this site have
  ///     it already.
  static func resolve(
    _ html: [UInt8], page: String, origin: String, hasRawHTML: Bool
  ) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(html.count + 256)
    html.withUnsafeBufferPointer { html in
      var copied = 0
      var index = 0
      while index < html.count {
        guard html[index] == UInt8(ascii: "="), index + 2 < html.count,
          html[index + 1] == UInt8(ascii: "\"")
        else {
          index += 1
          continue
        }
        if let left = leftOut.first(where: { ends(html, at: index, with: $0.before + $0.name) }),
          let end = html[(index + 2)...].firstIndex(of: UInt8(ascii: "\""))
        {
          result += html[copied..<(index - left.name.count)]
          index = end + 1
          copied = index
        } else if names.contains(where: { ends(html, at: index, with: $0) }),
          let base = base(html, at: index + 2, page, origin, hasRawHTML)
        {
          result += html[copied..<(index + 2)]
          result.appendEscaped(base)
          index += 2
          copied = index
        } else {
          index += 1
        }
      }
      result += html[copied...]
    }
    return result
  }

  /// What goes before the reference at an index; nil where it is absolute.
  private static func base(
    _ html: UnsafeBufferPointer<UInt8>, at index: Int, _ page: String, _ origin: String,
    _ hasRawHTML: Bool
  ) -> String? {
    switch html[index] {
    case UInt8(ascii: "#"): page
    case UInt8(ascii: "/"):
      hasRawHTML && index + 1 < html.count && html[index + 1] != UInt8(ascii: "/") ? origin : nil
    default: nil
    }
  }

  private static func ends(
    _ html: UnsafeBufferPointer<UInt8>, at end: Int, with name: [UInt8]
  ) -> Bool {
    end >= name.count && html[(end - name.count)..<end].elementsEqual(name)
  }

  /// The attributes whose values are URLs.
  private static let names = [" href", " src", " poster"].map { Array($0.utf8) }
  /// The attributes that are left out, with what stands before them.
  private static let leftOut = [
    (" data-footnote-backref", " aria-label"), ("<div class=\"footnotes\"", " role"),
  ].map { (before: Array($0.0.utf8), name: Array($0.1.utf8)) }
}
