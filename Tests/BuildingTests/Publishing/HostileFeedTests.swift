import Foundation
import Testing

/// Titles, names, URLs and texts that would break out of a format stay what they are: text.
@Suite struct HostileFeedTests {
  static let titles = [
    "</script><script>alert(1)</script>", "]]>", "]]]]>>", "<![CDATA[x]]>", "<!--", "-->",
    "&amp;", "&lt;b&gt;", "&#0;", "&nbsp;", "<?xml version='1.0'?>",
    "<!DOCTYPE x [<!ENTITY y 'z'>]>",
    "%eval;", "\"quoted\"", "'single'", "a\\b", "\\u0000", "\\\"", "${x}", "{{ x }}", "{% x %}",
    "javascript:alert(1)", "data:text/html,<b>", "\u{202E}desrever", "\u{2066}isolate\u{2069}",
    "\u{200B}zero", "\u{FEFF}mark", "e\u{301}", "\u{1F4F0}", "\u{10FFFF}", "\u{2028}line",
    "\u{2029}paragraph", "a/b?c=d&e=f#g", "<item><guid>x</guid></item>",
    "</title></channel></rss>", "</title></feed>", "* : 301", "Disallow: /",
  ]
  /// YAML cannot say these as they are, but in an escape.
  static let escaped: [(yaml: String, shown: String)] = [
    ("a\\0b", "ab"), ("a\\x01b", "ab"), ("a\\x08b", "ab"), ("a\\x0bb", "ab"), ("a\\x1fb", "ab"),
    ("a\\u001bb", "ab"), ("a\\uFFFEb", "ab"), ("a\\uFFFFb", "ab"), ("a\\rb", "ab"),
    ("a\\x7fb", "ab"), ("a\\x85b", "ab"), ("a\\nb", "a\nb"), ("a\\tb", "a\tb"),
    ("a\\r\\nb", "a\nb"),
  ]

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  @Test func titlesAreTheirOwnTextInEveryFormat() async throws {
    let cases =
      Self.titles.map { (yaml: Self.quoted($0), shown: $0) }
      + Self.escaped.map { (yaml: "\"\($0.yaml)\"", shown: $0.shown) }
    #expect(cases.count >= 50)
    var files = [
      "content/site.yml": """
      base_url: https://example.org/
      title: \(Self.quoted("]]></title><x>&"))
      description: \(Self.quoted("</description>"))
      publisher: {name: "</name>\\nmember=https://evil.example/"}
      feeds: {entries: 100}
      api: true
      ninjs: true
      trust: {member: "https://a.example/"}
      """
    ]
    for (number, hostile) in cases.enumerated() {
      files["content/stories/s\(number).md"] = """
        ---
        title: \(hostile.yaml)
        summary: \(hostile.yaml)
        date: 2026-06-19
        authors: [\(Self.quoted("</name>&"))]
        topics: [\(Self.quoted("</category>\""))]
        aliases: ["/old\(number)"]
        ---

        Text ]]> and `]]>` and [a link](javascript:alert(1)) and <b>raw</b>.
        """
    }
    let site = try SiteFixture(files)
    defer { site.removeAll() }
    let report = try await site.build(now: "2026-06-19T12:00:00Z")
    #expect(report.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    let rss = try XMLTree.parse(site.page("feed.xml"))
    let atom = try XMLTree.parse(site.page("atom.xml"))
    let news = try XMLTree.parse(site.page("news-sitemap.xml"))
    #expect(rss.first("channel")?.first("title")?.text == "]]></title><x>&")
    let items = rss.first("channel")?["item"] ?? []
    let wanted = Set(cases.map { Self.normalized($0.shown) })
    func titles(_ elements: [XMLTree], _ name: String) -> Set<String> {
      Set(elements.compactMap { $0.first(name)?.text }.map(Self.normalized))
    }
    #expect(items.count == cases.count)
    #expect(titles(items, "title") == wanted)
    // A description is HTML: readers decode it once more.
    let descriptions = items.compactMap { $0.first("description")?.text }
    #expect(descriptions.allSatisfy { !$0.contains("<") })
    #expect(Set(descriptions.map { Self.normalized(HTMLTags.decoded($0)) }) == wanted)
    #expect(titles(atom["entry"], "title") == wanted)
    #expect(titles(news["url"].flatMap { $0["news:news"] }, "news:title") == wanted)
    for item in items {
      let html = item.first("content:encoded")?.text ?? ""
      #expect(html.contains("Text ]]&gt; and <code>]]&gt;</code>"))
      #expect(!html.contains("javascript:") && !html.contains("<b>"))
    }
    for (path, bytes) in try SiteFixture.files(in: site.output) where path.hasSuffix(".json") {
      _ = try JSONSerialization.jsonObject(with: bytes)
      #expect(!String(decoding: bytes, as: UTF8.self).contains("<"), "\(path)")
    }
    // No title ends a line of a format that is made of lines, or a tag of a page that leads on.
    for rule in try site.page("_redirects").split(separator: "\n") {
      #expect(rule.split(separator: " ").count == 3)
    }
    #expect(
      try site.page("trust.txt")
        == "# </name>member=https://evil.example/\nmember=https://a.example/\n")
    for number in cases.indices {
      let page = try site.page("old\(number)/index.html")
      #expect(page.components(separatedBy: "<script").count == 1)
      #expect(page.components(separatedBy: "</title>").count == 2)
    }
  }

  /// Swift compares by what is seen; here every scalar counts. A reader of XML may leave out what
  /// stands around a text.
  private static func normalized(_ text: String) -> String {
    text.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ")
  }
}
