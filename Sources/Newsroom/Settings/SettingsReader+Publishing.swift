import Diagnostics
import FrontMatter

/// The settings of what the site publishes for programs.
extension SettingsReader {
  static func feeds(from feeds: inout FieldReader) -> FeedSettings {
    let standard = FeedSettings.standard
    return FeedSettings(
      formats: feeds.choices("formats", of: FeedSettings.Format.self) ?? standard.formats,
      entryCount: feeds.int("entries", in: 1...1000)?.value ?? standard.entryCount,
      content: feeds.choice("content", of: FeedSettings.Content.self)?.value ?? standard.content,
      listContent: feeds.choice("list_content", of: FeedSettings.Content.self)?.value
        ?? standard.listContent,
      hubs: feeds.urls("hub").map(\.value))
  }

  static func crawlers(from fields: inout FieldReader) -> CrawlerSettings {
    var newsName: String?
    let hasNews = fields.mapping("news_sitemap") { news -> Bool? in
      newsName = news.string("name")?.value
      return news.bool("enabled")?.value
    }
    return CrawlerSettings(
      hasNewsSitemap: hasNews ?? CrawlerSettings.standard.hasNewsSitemap,
      newsName: newsName,
      robots: fields.mapping("robots") { robots(from: &$0) } ?? [],
      indexNowKey: indexNowKey(from: &fields))
  }

  static func hosting(from fields: inout FieldReader) -> HostingSettings {
    let standard = HostingSettings.standard
    let hasHeaders = fields.bool("headers")?.value ?? standard.hasHeaders
    let hasRedirects = fields.bool("redirects")?.value ?? standard.hasRedirects
    let policy = fields.string("content_security_policy")
    if let policy { fields.requirePrintable("content_security_policy", policy) }
    return HostingSettings(
      hasHeaders: hasHeaders,
      hasRedirects: hasRedirects,
      contentSecurityPolicy: policy?.value,
      trust: fields.mapping("trust") { trust(from: &$0) } ?? [],
      hasNinjs: fields.bool("ninjs")?.value ?? standard.hasNinjs,
      hasAPI: fields.bool("api")?.value ?? standard.hasAPI)
  }

  private static func robots(from fields: inout FieldReader) -> [RobotsGroup] {
    let forAll = RobotsGroup(
      agents: ["*"], disallowed: fields.paths("disallow"), allowed: fields.paths("allow"))
    let others = fields.mappings("agents") { group in
      let agents = group.strings("name").filter { name in
        if RobotsToken.isValid(name.value) { return true }
        group.diagnostics.append(
          .error(
            "wrong-type", "'name' must be a crawler's product token", at: name.range,
            help: "letters, hyphens and underscores, such as GPTBot"))
        return false
      }
      if agents.isEmpty, group.node("name") == nil { group.reportMissing("name") }
      let rules = RobotsGroup(
        agents: agents.map(\.value), disallowed: group.paths("disallow"),
        allowed: group.paths("allow"))
      return agents.isEmpty ? nil : rules
    }
    return [forAll] + others
  }

  /// https://www.indexnow.org/documentation
  private static func indexNowKey(from fields: inout FieldReader) -> String? {
    guard let key = fields.string("indexnow_key") else { return nil }
    let isValid =
      (8...128).contains(key.value.utf8.count)
      && key.value.utf8.allSatisfy { RobotsToken.isLetter($0) || isDigitOrHyphen($0) }
    if isValid { return key.value }
    fields.diagnostics.append(
      .error(
        "wrong-type", "'indexnow_key' must be 8 to 128 letters, digits and hyphens", at: key.range))
    return nil
  }

  private static func isDigitOrHyphen(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
  }

  private static func trust(from fields: inout FieldReader) -> [TrustEntry] {
    var entries: [TrustEntry] = []
    for attribute in TrustEntry.Attribute.allCases {
      if attribute == .dataTrainingAllowed {
        if let answer = fields.bool(attribute.rawValue) {
          entries.append(TrustEntry(attribute: attribute, value: answer.value ? "yes" : "no"))
        }
        continue
      }
      let schemes = attribute == .contact ? ["https", "http", "mailto", "tel"] : ["https", "http"]
      for text in fields.strings(attribute.rawValue) {
        guard fields.requirePrintable(attribute.rawValue, text) else { continue }
        guard schemes.contains(where: { text.value.lowercased().hasPrefix("\($0):") }) else {
          fields.diagnostics.append(
            .error(
              "wrong-type", "'\(attribute.rawValue)' must be a URL, found '\(text.value)'",
              at: text.range))
          continue
        }
        entries.append(TrustEntry(attribute: attribute, value: text.value))
      }
    }
    return entries
  }
}

/// The names that crawlers go by in robots.txt (RFC 9309, 2.2.1).
enum RobotsToken {
  static func isValid(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy {
        isLetter($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
      }
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}

extension FieldReader {
  /// A list of names out of an enumeration; what is none of them is reported and left out. Nil where
  /// the key is absent.
  mutating func choices<Choice>(
    _ key: String, of type: Choice.Type
  ) -> [Choice]? where Choice: RawRepresentable<String> & CaseIterable & Hashable {
    guard rangeOfKey(key) != nil else {
      allow(key)
      return nil
    }
    let names = Choice.allCases.map(\.rawValue)
    var chosen: [Choice] = []
    for text in strings(key) {
      guard let choice = Choice(rawValue: text.value) else {
        diagnostics.append(
          .error(
            "unknown-value", "'\(key)' must be of \(names.joined(separator: ", "))",
            at: text.range, help: Diagnostic.didYouMean(text.value, among: names)))
        continue
      }
      if !chosen.contains(choice) { chosen.append(choice) }
    }
    return chosen
  }

  /// Paths of this site, as rules for crawlers may hold them: `*` and `$` have their meaning there.
  fileprivate mutating func paths(_ key: String) -> [String] {
    strings(key).filter { text in
      if text.value.hasPrefix("/"),
        text.value.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "#") })
      {
        return true
      }
      diagnostics.append(
        .error(
          "wrong-type", "'\(key)' must be a path that begins with '/'", at: text.range))
      return false
    }.map(\.value)
  }

  /// A value that is written into a line of its own may not end that line.
  @discardableResult
  fileprivate mutating func requirePrintable(_ key: String, _ text: Located<String>) -> Bool {
    if text.value.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return true }
    diagnostics.append(
      .error("wrong-type", "'\(key)' must be one line of plain ASCII", at: text.range))
    return false
  }
}
