import Chronology
import Diagnostics
import FrontMatter
import Markdown

/// Reads `content/site.yml` into `SiteSettings`; what is wrong in it falls back to its default.
package enum SettingsReader {
  /// - Parameters:
  ///   - file: nil where the site has no settings file: everything is at its default.
  ///   - baseURL: what the command line says, which wins over the file.
  package static func read(
    _ file: SourceFile?, baseURL: BaseURL? = nil, into diagnostics: inout [Diagnostic]
  ) -> SiteSettings {
    let file = file ?? SourceFile(path: ContentTree.settingsPath, bytes: [])
    let document = YAMLDocument.parse(file, into: &diagnostics)
    let settings = document?.readFields(into: &diagnostics) { fields in
      self.settings(from: &fields, baseURL: baseURL)
    }
    if let settings { return settings }
    // Not a mapping, which has been reported: the diagnostics that follow need settings to stand on.
    var nothing = FieldReader(ofNothingAt: .file(file.path))
    return self.settings(from: &nothing, baseURL: baseURL)
  }

  private static func settings(
    from fields: inout FieldReader, baseURL: BaseURL?
  ) -> SiteSettings {
    let title = fields.string("title")?.value
    let baseURLText = fields.string("base_url")
    let language = fields.string("language")
    let search = fields.choice("search", of: SiteSettings.SearchEngine.self)
    let markdown = fields.mapping("markdown") { markdownSettings(from: &$0) }
    return SiteSettings(
      title: title ?? "News",
      tagline: fields.string("tagline")?.value,
      description: fields.string("description")?.value,
      baseURL: baseURL ?? baseURLText.flatMap { parsedBaseURL($0, &fields) } ?? .preview,
      language: language.map { checkedLanguage($0, &fields) } ?? "en",
      timeZone: timeZone(from: &fields),
      publisher: publisher(from: &fields),
      navigation: navigation(from: &fields),
      permalinks: fields.mapping("permalinks") { permalinks(from: &$0) } ?? .standard,
      pageSize: fields.int("page_size", in: 1...1000)?.value ?? 20,
      mentionLinks: fields.mapping("mentions") { mentions in
        mentions.choice("link", of: SiteSettings.MentionLinks.self)?.value
      } ?? .first,
      includesParts: fields.mapping("entities") { $0.bool("include_parts")?.value } ?? false,
      allowsRawHTML: markdown?.allowsRawHTML ?? false,
      markdownBudget: markdown?.budget ?? .standard,
      search: search?.value ?? .builtin,
      searchRange: search?.range,
      checks: fields.mapping("checks") { checks(from: &$0) } ?? .standard,
      feeds: fields.mapping("feeds") { feeds(from: &$0) } ?? .standard,
      pictures: fields.mapping("pictures") { pictures(from: &$0) } ?? .standard,
      socialCards: socialCards(from: &fields),
      share: share(from: &fields),
      crawlers: crawlers(from: &fields),
      hosting: hosting(from: &fields))
  }

  private static func parsedBaseURL(
    _ text: Located<String>, _ fields: inout FieldReader
  ) -> BaseURL? {
    if let url = BaseURL(text.value) { return url }
    fields.diagnostics.append(
      .error(
        "invalid-url", "'base_url' must be an http or https URL, found '\(text.value)'",
        at: text.range, help: "for example https://example.org/news/"))
    return nil
  }

  private static func checkedLanguage(
    _ text: Located<String>, _ fields: inout FieldReader
  ) -> String {
    if LanguageTag.isWellFormed(text.value) { return text.value }
    fields.diagnostics.append(.invalidLanguage(text))
    return "en"
  }

  private static func timeZone(from fields: inout FieldReader) -> TimeZoneRule {
    guard let name = fields.string("timezone") else { return .utc }
    if let zone = TimeZoneRule(named: name.value) { return zone }
    fields.diagnostics.append(
      .error(
        "unknown-time-zone", "time zone '\(name.value)' is not known", at: name.range,
        help: "use an IANA name such as Europe/Berlin or UTC"))
    return .utc
  }

  private static func publisher(from fields: inout FieldReader) -> SiteSettings.Publisher? {
    fields.mapping("publisher") { publisher in
      let url = publisher.url("url")?.value
      let logo = publisher.string("logo")
      let sameAs = publisher.urls("same_as").map(\.value)
      return publisher.requiredString("name").map {
        .init(name: $0.value, url: url, logo: logo, sameAs: sameAs)
      }
    }
  }

  /// An empty list is an answer too.
  private static func navigation(
    from fields: inout FieldReader
  ) -> [SiteSettings.NavigationLink]? {
    guard fields.node("nav") != nil else { return nil }
    return fields.mappings("nav") { link in
      let title = link.requiredString("title")
      let url = link.requiredString("url")
      guard let title, let url else { return nil }
      return .init(title: title.value, url: url)
    }
  }

  private static func markdownSettings(
    from markdown: inout FieldReader
  ) -> (allowsRawHTML: Bool, budget: MarkdownBudget) {
    let isUnsafe = markdown.bool("unsafe")?.value
    let mebibytes = markdown.int("max_memory", in: 1...65_536)?.value
    let seconds = markdown.int("max_seconds", in: 1...3600)?.value
    let standard = MarkdownBudget.standard
    return (
      isUnsafe ?? false,
      MarkdownBudget(
        bytes: mebibytes.map { $0 << 20 } ?? standard.bytes,
        milliseconds: seconds.map { $0 * 1000 } ?? standard.milliseconds)
    )
  }

  /// `false` for none, or a list.
  private static func share(from fields: inout FieldReader) -> [SiteSettings.ShareTarget] {
    if case .bool(false)? = fields.node("share")?.value { return [] }
    return fields.choices("share", of: SiteSettings.ShareTarget.self)
      ?? SiteSettings.ShareTarget.standard
  }

  /// An unknown code is an unknown key, and so a name that no check has.
  private static func checks(from fields: inout FieldReader) -> CheckSeverities {
    var levels: [CheckCode: CheckSeverities.Level] = [:]
    for code in CheckCode.allCases {
      levels[code] = fields.choice(code.rawValue, of: CheckSeverities.Level.self)?.value
    }
    return CheckSeverities(levels)
  }

  private static func permalinks(from fields: inout FieldReader) -> Permalinks {
    func pattern(
      _ key: String, _ standard: PermalinkPattern,
      _ allowed: Set<PermalinkPattern.Placeholder>
    ) -> PermalinkPattern {
      guard let text = fields.string(key) else { return standard }
      do {
        return try PermalinkPattern(text.value, allowing: allowed)
      } catch {
        fields.diagnostics.append(
          .error(
            "invalid-permalink", "permalink '\(text.value)' cannot be used: \(error.reason)",
            at: text.range))
        return standard
      }
    }
    let standard = Permalinks.standard
    return Permalinks(
      story: pattern("story", standard.story, [.slug, .year, .month, .day]),
      entity: pattern("entity", standard.entity, [.slug, .type]),
      topic: pattern("topic", standard.topic, [.slug]),
      author: pattern("author", standard.author, [.slug]),
      series: pattern("series", standard.series, [.slug]),
      timeline: pattern("timeline", standard.timeline, [.slug]),
      page: pattern("page", standard.page, [.slug]))
  }
}
