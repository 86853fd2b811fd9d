/// Makes the references absolute that a page's HTML may leave to the page: its own anchors.
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
          html[index + 1] == UInt8(ascii: "\""), isReference(html, endingAt: index),
          let base = base(html, at: index + 2, page, origin, hasRawHTML)
        else {
          index += 1
          continue
        }
        result += html[copied..<(index + 2)]
        result.appendEscaped(base)
        index += 2
        copied = index
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

  /// The attribute that ends before an index is one whose value is a URL.
  private static func isReference(
    _ html: UnsafeBufferPointer<UInt8>, endingAt end: Int
  ) -> Bool {
    names.contains { name in
      end >= name.count && html[(end - name.count)..<end].elementsEqual(name)
    }
  }

  private static let names = [" href", " src", " poster"].map { Array($0.utf8) }
}
