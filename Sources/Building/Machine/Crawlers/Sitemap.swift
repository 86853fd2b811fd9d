import Chronology
import Newsroom

/// One sitemap: canonical pages and when they last changed, as far as that is known.
struct Sitemap {
  let file: SitemapPlan.File
  let presentation: Presentation

  var bytes: [UInt8] {
    var xml = XMLText(isDocument: true)
    xml.open("urlset", [("xmlns", Self.namespace)])
    xml.lineBreak()
    let changes = LastChanges(presentation.plan)
    for position in file.pages {
      xml.append(Self.entry(of: presentation.plan.pages[position], changes, presentation))
    }
    xml.close("urlset")
    return xml.bytes
  }

  /// Of one page, in lines of which the first is no other's.
  static func entry(
    of page: PagePlan, _ changes: LastChanges, _ presentation: Presentation
  ) -> [UInt8] {
    var xml = XMLText(isDocument: false)
    xml.open("url")
    xml.element("loc", presentation.absoluteURL(of: page.route))
    if let changed = changes.lastChange(of: page.content) {
      xml.element("lastmod", presentation.dates.local(changed).isoText)
    }
    xml.close("url")
    return xml.bytes
  }

  static let entryStart = Array("<url>".utf8)
  static let entryEnd = Array("</url>\n".utf8)

  static let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"
}

/// The list of the sitemaps where there are several.
struct SitemapIndex {
  let presentation: Presentation

  var bytes: [UInt8] {
    var xml = XMLText(isDocument: true)
    xml.open("sitemapindex", [("xmlns", Sitemap.namespace)])
    xml.lineBreak()
    for file in presentation.plan.sitemaps.files {
      xml.open("sitemap")
      xml.element("loc", presentation.absoluteURL(of: file.route))
      xml.close("sitemap")
    }
    xml.close("sitemapindex")
    return xml.bytes
  }
}
