import Newsroom
import Templating

/// The site and who publishes it, as schema.org describes them.
struct SiteMetadata {
  let data: StructuredData

  var website: [(String, Value)] {
    let home = presentation.absoluteURL(of: .home)
    var properties: [(String, Value)] = [
      ("@type", "WebSite"), ("@id", .string(home + "#site")),
      ("name", .string(settings.title)), ("url", .string(home)),
      ("inLanguage", .string(settings.language)), ("publisher", publisher),
    ]
    properties += data.optional("alternateName", settings.tagline)
    properties += data.optional("description", settings.description)
    return properties + searchAction
  }

  /// Names the search page, so that search engines can offer the site's own search.
  private var searchAction: [(String, Value)] {
    if settings.search == .none { return [] }
    let template = presentation.absoluteURL(of: Routes.search) + "?q={search_term_string}"
    return [
      (
        "potentialAction",
        data.object([
          ("@type", "SearchAction"),
          (
            "target",
            data.object([("@type", "EntryPoint"), ("urlTemplate", .string(template))])
          ),
          ("query-input", "required name=search_term_string"),
        ])
      )
    ]
  }

  var publisher: Value {
    let publisher = settings.publisher
    let home = presentation.absoluteURL(of: .home)
    let logo = publisher?.logo.map { logo in
      data.object([
        ("@type", "ImageObject"),
        ("url", .string(presentation.absoluteURL(written: logo.value))),
      ])
    }
    return data.object(
      [
        ("@type", "NewsMediaOrganization"), ("@id", .string(home + "#publisher")),
        ("name", .string(publisher?.name ?? settings.title)),
        ("url", .string(publisher?.url ?? home)),
      ] + (logo.map { [("logo", $0)] } ?? [])
        + data.list("sameAs", publisher?.sameAs.map { .string($0) } ?? []))
  }

  private var presentation: Presentation { data.presentation }
  private var settings: SiteSettings { presentation.site.settings }
}
