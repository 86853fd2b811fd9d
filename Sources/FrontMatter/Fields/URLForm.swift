/// The outer form of a URL; what it leads to is not looked at.
enum URLForm {
  /// A known scheme, `://`, a host, and no character that a URL cannot hold.
  static func isAbsolute(_ text: String, schemes: [String]) -> Bool {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")),
      schemes.contains(text[..<colon].lowercased())
    else { return false }
    let rest = text.utf8[colon...]
    guard rest.starts(with: "://".utf8) else { return false }
    let host = rest.dropFirst(3).prefix { !"/?#".utf8.contains($0) }
    return !host.isEmpty
      && rest.allSatisfy { $0 > 0x20 && $0 != 0x7F && !#""<>\^`{|}"#.utf8.contains($0) }
  }
}
