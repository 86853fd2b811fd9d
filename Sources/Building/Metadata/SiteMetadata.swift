import Newsroom
import Templating

/// The site and who publishes it, as schema.org describes them.
struct SiteMetadata {
  let data: StructuredData

  func write(to json: inout JSONBuilder) {
    let home = presentation.absoluteURL(of: .home)
    json.member("@type", "WebSite")
    json.member("@id", home + "#site")
    json.member("name", settings.title)
    json.member("url", home)
    json.member("inLanguage", settings.language)
    json.member("publisher", publisher)
    json.member("alternateName", optional: settings.tagline)
    json.member("description", optional: settings.description)
    writeSearchAction(to: &json)
  }

  /// Names the search page, so that search engines can offer the site's own search.
  private func writeSearchAction(to json: inout JSONBuilder) {
    if settings.search == .none { return }
    let template = presentation.absoluteURL(of: Routes.search) + "?q={search_term_string}"
    json.object("potentialAction") { json in
      json.member("@type", "SearchAction")
      json.object("target") {
        $0.member("@type", "EntryPoint")
        $0.member("urlTemplate", template)
      }
      json.member("query-input", "required name=search_term_string")
    }
  }

  var publisher: JSONFragment {
    let publisher = settings.publisher
    let home = presentation.absoluteURL(of: .home)
    return JSONFragment { json in
      json.object { json in
        json.member("@type", "NewsMediaOrganization")
        json.member("@id", home + "#publisher")
        json.member("name", publisher?.name ?? settings.title)
        json.member("url", publisher?.url ?? home)
        if let logo = publisher?.logo {
          json.object("logo") {
            $0.member("@type", "ImageObject")
            $0.member("url", presentation.absoluteURL(written: logo.value))
          }
        }
        json.member("sameAs", publisher?.sameAs ?? []) { $0.string($1) }
      }
    }
  }

  private var presentation: Presentation { data.presentation }
  private var settings: SiteSettings { presentation.site.settings }
}
