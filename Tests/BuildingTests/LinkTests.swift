import Foundation
import Testing

/// Every link of a built site leads to a file of it, at the root of a server and below a path.
@Suite struct LinkTests {
  @Test(arguments: [("https://example.org/", ""), ("https://example.org/news/", "/news")])
  func everyLinkOfTheDemonstrationSiteWorks(baseURL: String, basePath: String) async throws {
    let site = SiteFixture(at: SiteFixture.repository)
    let report = try await site.build(baseURL: baseURL)
    #expect(report.diagnostics.isEmpty)
    let files = try SiteFixture.files(in: site.output)
    var checked = 0
    for (path, bytes) in files where path.hasSuffix(".html") {
      for url in Self.urls(in: String(decoding: bytes, as: UTF8.self)) where url.hasPrefix("/") {
        #expect(url.hasPrefix(basePath + "/"), "\(url) in \(path) lacks the base path")
        let target = url.dropFirst(basePath.count + 1).prefix { $0 != "#" && $0 != "?" }
        let file = target.isEmpty || target.hasSuffix("/") ? target + "index.html" : target
        #expect(files[String(file)] != nil, "\(url) in \(path) leads nowhere")
        checked += 1
      }
    }
    #expect(checked > 2000)
  }

  @Test func anchorsOfTimelinesExist() async throws {
    let site = SiteFixture(at: SiteFixture.repository)
    try await site.build()
    let files = try SiteFixture.files(in: site.output)
    var checked = 0
    for (path, bytes) in files where path.hasSuffix(".html") {
      for url in Self.urls(in: String(decoding: bytes, as: UTF8.self)) {
        guard let hash = url.firstIndex(of: "#"), url.hasPrefix("/") || url.hasPrefix("#") else {
          continue
        }
        let anchor = url[hash...].dropFirst()
        let page = url[..<hash]
        let target = page.isEmpty ? path : String(page.dropFirst() + "index.html")
        let html = String(decoding: files[target] ?? Data(), as: UTF8.self)
        #expect(html.contains("id=\"\(anchor)\""), "\(url) in \(path)")
        checked += 1
      }
    }
    #expect(checked > 100)
  }

  /// The values of `href` and `src` attributes.
  static func urls(in html: String) -> [Substring] {
    ["href=\"", "src=\""].flatMap { attribute in
      html.split(separator: attribute, omittingEmptySubsequences: false).dropFirst()
        .map { $0.prefix { $0 != "\"" } }
    }
  }
}
