import Foundation
import Testing

/// Old URLs, and the files that servers and crawlers read.
@Suite struct RedirectTests {
  @Test func anOldURLLeadsOnWithAndWithoutTheHostsHelp() async throws {
    let site = try await PublishedFilesTests.build(baseURL: "https://example.org/")
    defer { site.removeAll() }
    let rules = try site.page("_redirects").split(separator: "\n").map {
      $0.split(separator: " ").map(String.init)
    }
    #expect(rules.count == 6 && rules.allSatisfy { $0.count == 3 && $0[2] == "301" })
    let sources = rules.map { $0[0] }
    #expect(Set(sources).count == sources.count)
    for rule in rules {
      // Nothing leads to what leads on.
      #expect(!sources.contains(rule[1]))
      #expect(site.exists(rule[1].dropFirst() + "index.html"))
    }
    for (path, target) in [
      ("2026/old-first/index.html", "/stories/2026/06/first/"),
      ("companies/acme/index.html", "/entities/acme/"), ("about-us.html", "/about/"),
    ] {
      let page = try site.page(path)
      #expect(page.contains(#"<meta http-equiv="refresh" content="0; url=\#(target)">"#))
      #expect(page.contains(#"<link rel="canonical" href="https://example.org\#(target)">"#))
      #expect(page.contains("noindex"))
    }
    // A page of HTML at such a name would be sent as something else.
    #expect(!site.exists("info.php"))
  }

  @Test func filesOfTheAuthorWin() async throws {
    let names = ["robots.txt", "_headers", "_redirects", "trust.txt"]
    var files = [
      "content/site.yml": "trust: {member: \"https://a.example/\"}\n",
      "content/stories/a.md": "---\ntitle: A\ndate: 2026-06-19\naliases: [/old/]\n---\n",
    ]
    for name in names { files["content/static/\(name)"] = "my own \(name)\n" }
    let site = try SiteFixture(files)
    defer { site.removeAll() }
    #expect(try await site.build().diagnostics.isEmpty)
    for name in names { #expect(try site.page(name) == "my own \(name)\n") }
  }

  @Test func hostFilesCanBeSwitchedOff() async throws {
    let site = try SiteFixture([
      "content/site.yml": "headers: false\nredirects: false\n",
      "content/stories/a.md": "---\ntitle: A\ndate: 2026-06-19\naliases: [/old/]\n---\n",
    ])
    defer { site.removeAll() }
    #expect(try await site.build().diagnostics.isEmpty)
    #expect(!site.exists("_headers") && !site.exists("_redirects"))
    #expect(site.exists("old/index.html"))
  }

  @Test func thePolicyLetsInNoMoreThanTheTextsShow() async throws {
    let site = try SiteFixture([
      "content/stories/a.md": "---\ntitle: A\ndate: 2026-06-19\n---\n\nText.\n"
    ])
    defer { site.removeAll() }
    try await site.build()
    #expect(try site.page("_headers").contains("img-src 'self' data:;"))
    #expect(try !site.page("_headers").contains("unsafe"))
    try site.write(
      "---\ntitle: A\ndate: 2026-06-19\n---\n\n![x](https://other.example/p.png)\n",
      to: "content/stories/a.md")
    try await site.build()
    #expect(try site.page("_headers").contains("img-src 'self' https: data:;"))
    try site.write("content_security_policy: default-src *\n", to: "content/site.yml")
    try await site.build()
    #expect(try site.page("_headers").contains("  Content-Security-Policy: default-src *\n"))
  }
}
