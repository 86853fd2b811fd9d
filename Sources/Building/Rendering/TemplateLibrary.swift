import Chronology
import Diagnostics
import Digests
import Markdown
import Newsroom
import Templating

/// The filters and functions that a site's templates have beside the engine's own.
enum TemplateLibrary {
  /// - Parameter checksStrings: the strings of the theme are whole, so that one that a template asks
  ///   for and that is not there is the template's mistake.
  static func environment(
    _ presentation: Presentation, checksStrings: Bool = true
  ) -> Environment {
    let questions = SiteQueries(presentation: presentation)
    return Environment(
      filters: [
        "relative_url": Filter { value, arguments, state throws(CallError) in
          try arguments.check()
          return try questions.url(of: value.text, in: &state)
        },
        "absolute_url": Filter { value, arguments, state throws(CallError) in
          try arguments.check()
          _ = try questions.url(of: value.text, in: &state)
          return .string(presentation.absoluteURL(written: value.text))
        },
        "slugify": Filter { value, arguments, _ throws(CallError) in
          try arguments.check()
          return .string(Slug.make(from: value.text))
        },
        "markdown": Filter { value, arguments, _ throws(CallError) in
          try arguments.check()
          return .markup(Markup(try markdown(value.text, presentation)))
        },
        "reading_time": Filter { value, arguments, _ throws(CallError) in
          try arguments.check()
          return .int(WordCount(of: value.text).readingMinutes)
        },
        "date": Filter { value, arguments, _ throws(CallError) in
          try arguments.check("format", "locale", required: 1)
          return .string(try date(value, arguments, presentation))
        },
        "asset": Filter { value, arguments, _ throws(CallError) in
          try arguments.check()
          return .string(presentation.url(of: try asset(value.text, presentation).route))
        },
      ],
      functions: questions.functions.merging(
        [
          "t": Function(isConstant: true) { literal throws(CallError) in
            guard checksStrings, case .string(let key)?? = literal.positional.first else { return }
            try presentation.labels.strings.check(
              key, names: literal.keywords, isComplete: literal.isComplete)
          } _: { arguments, _ throws(CallError) in
            guard case .string(let key)? = arguments.positional.first,
              arguments.positional.count == 1
            else {
              throw CallError("t takes a key, and its places by name", help: "t('key', name=…)")
            }
            return try presentation.labels.strings.value(of: key, arguments.keyword)
          },
          "asset_integrity": Function(isConstant: true) { arguments, _ throws(CallError) in
            try arguments.check("name", required: 1)
            return .string(
              try asset(arguments.string(0, "name") ?? "", presentation).integrity)
          },
          "asset": Function(isConstant: true) { arguments, _ throws(CallError) in
            try arguments.check("name", required: 1)
            let asset = try asset(arguments.string(0, "name") ?? "", presentation)
            return .string(presentation.url(of: asset.route))
          },
        ], uniquingKeysWith: { $1 }),
      keepingFragmentsIn: presentation.shared.scratch)
  }

  /// The members of views that a filter reads itself.
  static let membersRead = ["date": ["iso"]]

  /// Of all that the filters and functions depend on, but for what they record as questions.
  static func digest(_ presentation: Presentation) -> ContentDigest {
    let settings = presentation.site.settings
    let assets = presentation.theme.assets.sorted { $0.key < $1.key }
      .flatMap { [$0.key, $0.value.route.path, $0.value.integrity] }
    let parts =
      [
        settings.baseURL.origin, settings.baseURL.path, settings.language,
        String(describing: settings.timeZone), String(settings.allowsRawHTML),
        String(settings.markdownBudget.bytes), String(settings.markdownBudget.milliseconds),
      ] + assets
    return ContentDigest(of: Array(parts.joined(separator: "\0").utf8))
  }

  private static func asset(
    _ name: String, _ presentation: Presentation
  ) throws(CallError) -> ThemeAssets.Asset {
    if let asset = presentation.theme.assets[name] { return asset }
    throw CallError(
      "asset '\(name)' is not in templates/assets", code: "unknown-asset",
      help: Diagnostic.didYouMean(name, among: presentation.theme.assets.keys))
  }

  /// Raw HTML in it follows the site's setting.
  private static func markdown(
    _ text: String, _ presentation: Presentation
  ) throws(CallError) -> [UInt8] {
    let settings = presentation.site.settings
    let options = MarkdownOptions(
      unsafe: settings.allowsRawHTML, headingAnchors: false, wikiLinks: false,
      budget: settings.markdownBudget)
    do throws(MarkdownError) {
      return try MarkdownParser(options: options).parse(Array(text.utf8)).html
    } catch {
      throw CallError(error.description, code: "markdown-limit")
    }
  }

  /// A date view, or text that is a date, in a pattern and a language of the template's choice.
  private static func date(
    _ value: Value, _ arguments: Arguments, _ presentation: Presentation
  ) throws(CallError) -> String {
    let pattern = try arguments.string(0, "format") ?? ""
    let locale = try arguments.string(1, "locale")
    let text = value.member("iso")?.stringValue ?? value.text
    let moment = Moment.parse(text, in: presentation.site.settings.timeZone)
    guard case .success(let moment) = moment else {
      throw CallError("'\(text)' is no date", code: "invalid-date")
    }
    switch presentation.dates.text(of: moment, pattern: pattern, language: locale) {
    case .success(let text): return text
    case .failure(let error): throw CallError("date pattern: \(error.reason)")
    }
  }
}

extension Presentation {
  /// A URL as an author wrote it: one of this site's own gets the base path.
  func url(written: String) -> String {
    guard written.hasPrefix("/"), !written.hasPrefix("//") else { return written }
    let path = written.prefix { $0 != "?" && $0 != "#" }
    let route = Route(PercentEncoding.decode(path))
    return url(of: .route(route)) + written[path.endIndex...]
  }

  func absoluteURL(written: String) -> String {
    guard written.hasPrefix("/"), !written.hasPrefix("//") else { return written }
    return site.settings.baseURL.origin + url(written: written)
  }
}
