import Chronology
import Diagnostics
import Newsroom
import Templating

/// The filters and functions that a site's templates have beside the engine's own.
enum TemplateLibrary {
  static func environment(_ presentation: Presentation) -> Environment {
    Environment(
      filters: [
        "relative_url": Filter { value, arguments, _ throws(CallError) in
          try arguments.check()
          return .string(presentation.url(written: value.text))
        },
        "absolute_url": Filter { value, arguments, _ throws(CallError) in
          try arguments.check()
          return .string(presentation.absoluteURL(written: value.text))
        },
        "slugify": Filter { value, arguments, _ throws(CallError) in
          try arguments.check()
          return .string(Slug.make(from: value.text))
        },
        "date": Filter { value, arguments, _ throws(CallError) in
          try arguments.check("format", required: 1)
          return .string(try date(value, arguments.string(0, "format") ?? "", presentation))
        },
        "asset": Filter { value, arguments, _ throws(CallError) in
          try arguments.check()
          return .string(try asset(value.text, presentation))
        },
      ],
      functions: [
        "asset": Function { arguments, _ throws(CallError) in
          try arguments.check("name", required: 1)
          return .string(try asset(arguments.string(0, "name") ?? "", presentation))
        }
      ])
  }

  private static func asset(
    _ name: String, _ presentation: Presentation
  ) throws(CallError) -> String {
    if let asset = presentation.theme.assets[name] { return presentation.url(of: asset.route) }
    throw CallError(
      "asset '\(name)' is not in templates/assets", code: "unknown-asset",
      help: Diagnostic.didYouMean(name, among: presentation.theme.assets.keys))
  }

  /// A date view, or text that is a date.
  private static func date(
    _ value: Value, _ pattern: String, _ presentation: Presentation
  ) throws(CallError) -> String {
    let text = value.member("iso")?.stringValue ?? value.text
    let moment = Moment.parse(text, in: presentation.site.settings.timeZone)
    guard case .success(let moment) = moment else {
      throw CallError("'\(text)' is no date", code: "invalid-date")
    }
    switch presentation.dates.text(of: moment, pattern: pattern) {
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
