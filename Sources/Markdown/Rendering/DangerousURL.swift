/// URLs that may run code, by cmark-gfm's rule: `javascript:`, `vbscript:`, `file:` and `data:`
/// but for `data:image/` of a few types, in any case.
enum DangerousURL {
  private static let schemes: [StaticString] = ["javascript:", "vbscript:", "file:", "data:"]
  private static let images: [StaticString] = [
    "data:image/png", "data:image/gif", "data:image/jpeg", "data:image/webp",
  ]

  static func matches(_ url: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = url.first else { return false }
    switch ASCII.lowercased(first) {
    case UInt8(ascii: "j"), UInt8(ascii: "v"), UInt8(ascii: "f"), UInt8(ascii: "d"): break
    default: return false
    }
    return schemes.contains { hasPrefix(url, $0) } && !images.contains { hasPrefix(url, $0) }
  }

  private static func hasPrefix(
    _ url: UnsafeBufferPointer<UInt8>, _ prefix: StaticString
  ) -> Bool {
    guard url.count >= prefix.utf8CodeUnitCount else { return false }
    for offset in 0..<prefix.utf8CodeUnitCount
    where ASCII.lowercased(url[offset]) != prefix.utf8Start[offset] {
      return false
    }
    return true
  }
}
