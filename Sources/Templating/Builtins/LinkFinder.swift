/// Finds web and mail addresses in escaped text and makes links of them: the filter `urlize`.
struct LinkFinder {
  private let limit: Int?
  private let attributes: String
  private let extraSchemes: [String]

  init(_ arguments: Arguments) throws(CallError) {
    if case .int(let limit)? = arguments.value(0, "trim_url_limit") {
      self.limit = limit
    } else {
      self.limit = nil
    }
    var rel = Set(Text.words(try arguments.string(3, "rel") ?? ""))
    rel.insert("noopener")
    if arguments.bool(1, "nofollow", default: false) { rel.insert("nofollow") }
    var attributes = " rel=\"\(Value.string(rel.sorted().joined(separator: " ")).escaped.text)\""
    if let target = try arguments.string(2, "target") {
      attributes += " target=\"\(Value.string(target).escaped.text)\""
    }
    self.attributes = attributes
    self.extraSchemes = arguments.value(4, "extra_schemes")?.elements?.map(\.text) ?? []
  }

  /// - Parameter text: escaped HTML text.
  func linked(_ text: String) -> String {
    var result = ""
    var rest = text.unicodeScalars[...]
    while !rest.isEmpty {
      let space = rest.prefix { $0.isPythonSpace }
      result.unicodeScalars.append(contentsOf: space)
      rest = rest[space.endIndex...]
      let word = rest.prefix { !$0.isPythonSpace }
      if !word.isEmpty { result += linkedWord(String(word)) }
      rest = rest[word.endIndex...]
    }
    return result
  }

  private func linkedWord(_ word: String) -> String {
    var head = ""
    var middle = word
    while let open = ["(", "<", "&lt;"].first(where: middle.hasPrefix) {
      head += open
      middle.removeFirst(open.count)
    }
    var tail = ""
    while let close = [")", ">", ".", ",", "&gt;"].first(where: middle.hasSuffix) {
      tail = close + tail
      middle.removeLast(close.count)
    }
    for (open, close) in [("(", ")"), ("<", ">"), ("&lt;", "&gt;")] {
      let opened = occurrences(of: open, in: middle)
      if opened <= occurrences(of: close, in: middle) { continue }
      for _ in 0..<min(opened, occurrences(of: close, in: tail)) {
        let bytes = Array(tail.utf8)
        guard let found = Text.firstRange(of: Array(close.utf8), in: bytes, from: 0) else { break }
        middle += String(decoding: bytes[..<found.upperBound], as: UTF8.self)
        tail = String(decoding: bytes[found.upperBound...], as: UTF8.self)
      }
    }
    return head + linkedMiddle(middle) + tail
  }

  private func occurrences(of needle: String, in text: String) -> Int {
    Text.split(text, by: needle).count - 1
  }

  private func linkedMiddle(_ middle: String) -> String {
    if isWebAddress(middle) {
      let hasScheme = middle.hasPrefix("https://") || middle.hasPrefix("http://")
      let shown = limit.map { Text.count(middle) > $0 ? Text.prefix(middle, $0) + "..." : middle }
      let url = hasScheme ? middle : "https://" + middle
      return "<a href=\"\(url)\"\(attributes)>\(shown ?? middle)</a>"
    }
    if middle.hasPrefix("mailto:"), isMailAddress(String(middle.dropFirst(7))) {
      return "<a href=\"\(middle)\">\(middle.dropFirst(7))</a>"
    }
    if !middle.hasPrefix("www."), !middle.hasPrefix("@"), !middle.contains(":"),
      isMailAddress(middle)
    {
      return "<a href=\"mailto:\(middle)\">\(middle)</a>"
    }
    for scheme in extraSchemes where middle != scheme && middle.hasPrefix(scheme) {
      return "<a href=\"\(middle)\"\(attributes)>\(middle)</a>"
    }
    return middle
  }

  private static let domains: Set<String> = [
    "com", "net", "int", "edu", "gov", "org", "info", "mil",
  ]

  private func isWebAddress(_ text: String) -> Bool {
    let lower = text.lowercased()
    let scheme = ["https://", "http://", "www."].first(where: lower.hasPrefix)
    let rest = scheme.map { String(lower.dropFirst($0.count)) } ?? lower
    var host = String(rest.prefix { !"/?#".contains($0) })
    if scheme != nil, scheme != "www.", host.hasPrefix("[") { return isIPv6(host) }
    if let colon = host.lastIndex(of: ":") {
      let port = host[host.index(after: colon)...]
      guard (1...5).contains(port.count), port.allSatisfy({ ("0"..."9").contains($0) }) else {
        return false
      }
      host = String(host[..<colon])
    }
    let labels = Text.split(host, by: ".")
    guard let last = labels.last else { return false }
    let leading = labels.dropLast()
    func isLabel(_ label: String) -> Bool {
      !label.isEmpty
        && label.unicodeScalars.allSatisfy { $0.isWordCharacter || $0 == "%" || $0 == "-" }
    }
    guard leading.allSatisfy(isLabel) else { return false }
    if scheme != nil {
      if isTopLevel(last) { return true }
      return scheme != "www." && isIPv4(labels)
    }
    return !leading.isEmpty && Self.domains.contains(last)
      && leading.allSatisfy { (2...63).contains(Text.count($0)) }
  }

  private func isTopLevel(_ label: String) -> Bool {
    if label.hasPrefix("xn--") {
      let rest = label.dropFirst(4)
      return (2...59).contains(rest.count)
        && rest.unicodeScalars.allSatisfy { $0.isWordCharacter || $0 == "%" }
    }
    return (2...63).contains(label.count) && label.utf8.allSatisfy(\.isLetter)
  }

  private func isIPv4(_ labels: [String]) -> Bool {
    labels.count == 4
      && labels.allSatisfy { (1...3).contains($0.count) && $0.utf8.allSatisfy(\.isDigit) }
  }

  private func isIPv6(_ host: String) -> Bool {
    guard let end = host.firstIndex(of: "]") else { return false }
    let address = host[host.index(after: host.startIndex)..<end]
    let groups = address.split(separator: ":", omittingEmptySubsequences: false)
    return groups.count >= 3 && groups.count <= 9
      && groups.allSatisfy { $0.count <= 4 && $0.utf8.allSatisfy(\.isHexDigit) }
  }

  private func isMailAddress(_ text: String) -> Bool {
    guard let at = text.lastIndex(of: "@"), at > text.startIndex else { return false }
    let domain = String(text[text.index(after: at)...])
    let labels = Text.split(domain, by: ".")
    guard labels.count >= 2, let last = labels.last, let first = domain.unicodeScalars.first,
      !last.isEmpty
    else { return false }
    return first.isWordCharacter && last.unicodeScalars.allSatisfy(\.isWordCharacter)
      && domain.unicodeScalars.allSatisfy { $0.isWordCharacter || $0 == "." || $0 == "-" }
  }
}
