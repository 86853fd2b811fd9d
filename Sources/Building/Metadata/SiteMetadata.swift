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
    return properties
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
