import Building
import Diagnostics
import Testing

/// Sites in other languages than English, and with words of their own.
@Suite struct LocalizedSiteTests {
  private func site(
    language: String, _ more: [String: String] = [:]
  ) throws -> SiteFixture {
    var files = [
      "content/site.yml": "title: Die Zeit der Chips\nlanguage: \(language)\n",
      "content/topics/chips.md": "---\ntitle: Chips\n---\n",
      "content/stories/a.md": """
      ---
      title: Ein Chip
      date: 2026-03-05
      authors: [Jo Doe, Al Roe]
      topics: [chips]
      events: [{date: 2026-06~, title: Beginn}]
      ---

      Text.
      """,
    ]
    for (path, text) in more { files[path] = text }
    return try SiteFixture(files)
  }

  @Test func aGermanSiteSpeaksGerman() async throws {
    let site = try site(language: "de")
    defer { site.removeAll() }
    #expect(try await site.build().diagnostics == [])
    let story = try site.page("stories/2026/03/a/index.html")
    #expect(story.contains(#"<html lang="de" dir="ltr">"#))
    #expect(story.contains("Zum Inhalt springen"))
    #expect(story.contains(">5. März 2026</time>"))
    #expect(story.contains(">ca. Juni<"))
    #expect(story.contains("Al Roe</a></span>") && story.contains("</a> und <a"))
    #expect(try site.page("topics/index.html").contains("1 Artikel"))
    #expect(try site.page("archive/2026/03/index.html").contains("<h1>März 2026</h1>"))
    #expect(try site.page("404.html").contains(#">Startseite</a>."#))
  }

  @Test func aSpanishSiteSpeaksSpanish() async throws {
    let site = try site(language: "es-MX")
    defer { site.removeAll() }
    #expect(try await site.build().diagnostics == [])
    let story = try site.page("stories/2026/03/a/index.html")
    #expect(story.contains(">5 de marzo de 2026</time>"))
    #expect(story.contains(">hacia junio<"))
    #expect(try site.page("archive/2026/03/index.html").contains("<h1>marzo de 2026</h1>"))
  }

  /// Dates in headings are read in English whatever the site's language is.
  @Test(arguments: ["de", "es", "fr"])
  func headingsAreReadOnEverySite(_ language: String) async throws {
    let site = try site(
      language: language,
      ["content/stories/c.md": "---\ntitle: C\ndate: 2026-06-20\n---\n\n## Early June: Talks\n"])
    defer { site.removeAll() }
    try await site.build()
    #expect(try site.page("stories/2026/06/c/index.html").contains("certainty-approximate"))
    #expect(site.exists("stories/2026/06/c/timeline.json"))
  }

  @Test func aSiteChangesSingleStringsAndKeepsTheOthers() async throws {
    let site = try site(
      language: "de",
      [
        "templates/i18n/de.yml": """
        topics: Dossiers
        stories_count: {one: "ein Stück", other: "{n} Stücke"}
        motto: "Gruß an {name}"
        """,
        "templates/404.html":
          #"{% set b %}<b>{{ "<x>" }}</b>{% endset %}{{ t('motto', name=b) }} {{ t('motto', name='<y>') }}"#,
      ])
    defer { site.removeAll() }
    #expect(try await site.build().diagnostics == [])
    let topics = try site.page("topics/index.html")
    #expect(topics.contains("<h1>Dossiers</h1>"))
    #expect(topics.contains("ein Stück"))
    #expect(topics.contains("Zum Inhalt springen"))
    #expect(
      try site.page("404.html").hasPrefix("Gruß an <b>&lt;x&gt;</b> Gruß an &lt;y&gt;"))
  }

  @Test func aLanguageWithoutAFileIsSaidInEnglishWithAWarning() async throws {
    let site = try site(language: "fr", ["templates/i18n/fr.yml": "topics: Dossiers\n"])
    defer { site.removeAll() }
    let diagnostics = try await site.build().diagnostics
    #expect(diagnostics.map(\.code) == ["missing-string"])
    #expect(diagnostics.first?.severity == .warning)
    #expect(diagnostics.first?.range?.path == "templates/i18n/fr.yml")
    let topics = try site.page("topics/index.html")
    #expect(topics.contains("<h1>Dossiers</h1>"))
    #expect(topics.contains("Skip to content"))
    #expect(topics.contains(#"<html lang="fr""#))
    #expect(topics.contains("1 story"))
  }

  @Test func mistakesInAFileOfStringsAreReportedAtTheirPlace() async throws {
    let site = try site(
      language: "en",
      [
        "templates/i18n/en.yml": """
        stories_count: {uno: x, other: "{m} stories"}
        events_count: {one: "{n} event"}
        by: [a]
        topics: {other: x}
        """
      ])
    defer { site.removeAll() }
    let diagnostics = try await site.build().sortedDiagnostics
    #expect(
      diagnostics.map(\.code) == [
        "unknown-key", "unknown-placeholder", "missing-key", "wrong-type", "wrong-type",
      ])
    #expect(diagnostics[1].message == "string 'stories_count' has no place '{m}'")
  }

  @Test(arguments: [
    ("t('topicks')", "unknown-string", "did you mean 'topics'?"),
    ("t('by', nams='x')", "unknown-placeholder", "did you mean 'names'?"),
    ("t('by')", "unknown-placeholder", nil),
    ("t('stories_count')", "unknown-placeholder", "write t('stories_count', n=…)"),
    ("t()", "template-call", "t('key', name=…)"),
  ])
  func aTemplateThatAsksForAStringThereIsNotIsAnError(
    _ call: String, _ code: String, _ help: String?
  ) async throws {
    let site = try site(language: "en", ["templates/404.html": "{{ \(call) }}"])
    defer { site.removeAll() }
    let diagnostics = try await site.build().diagnostics
    #expect(diagnostics.map(\.code) == [code])
    #expect(diagnostics.first?.range?.path == "templates/404.html")
    if let help { #expect(diagnostics.first?.help == help) }
  }

  /// Whether or not it is ever said.
  @Test(arguments: [
    ("{% if false %}{{ t('topicks') }}{% endif %}", 1, 18),
    ("{% block x %}\n  <p>{{ 'a' ~ t('topicks')|upper }}</p>{% endblock %}", 2, 15),
    ("{% macro m() %}<a title=\"{{ t('topicks') }}\"></a>{% endmacro %}", 1, 29),
  ])
  func aStringThatIsWrittenOutIsLookedUpBeforeRendering(
    _ template: String, line: Int, column: Int
  ) async throws {
    let site = try site(language: "en", ["templates/partials/unused.html": template])
    defer { site.removeAll() }
    let diagnostics = try await site.build().diagnostics
    #expect(diagnostics.map(\.code) == ["unknown-string"])
    let range = try #require(diagnostics.first?.range)
    let place = LineIndex(Array(template.utf8)).place(of: range.offsets.lowerBound)
    #expect(place.line == line && place.column == column, "\(place)")
  }

  @Test(arguments: [
    "{% set key = 'topicks' %}{% if false %}{{ t(key) }}{% endif %}",
    "{% macro t(name) %}<b>{{ name }}</b>{% endmacro %}{{ t('topicks') }}",
    "{% if false %}{{ t(*['topicks']) }}{{ t('by', **{'names': 1}) }}{% endif %}",
  ])
  func whatIsNotWrittenOutIsLeftToRendering(_ template: String) async throws {
    let site = try site(language: "en", ["templates/404.html": template])
    defer { site.removeAll() }
    #expect(try await site.build().diagnostics == [])
  }

  @Test func linksFromFootnotesAreNamedInTheSitesLanguage() async throws {
    let site = try site(
      language: "de",
      [
        "content/stories/b.md":
          "---\ntitle: B\ndate: 2026-03-06\ntopics: [chips]\n---\n\nText.[^1] Mehr.[^1]\n\n[^1]: Note.\n"
      ])
    defer { site.removeAll() }
    #expect(try await site.build().diagnostics == [])
    let page = try site.page("stories/2026/03/b/index.html")
    #expect(page.components(separatedBy: "aria-label=\"Zurück zum Text\"").count == 3)
    #expect(!page.contains("Back to"))
  }

  @Test func aTimeOfTheSitesOwnClockNeedsNoOffset() async throws {
    let site = try site(
      language: "de",
      [
        "content/stories/b.md": """
        ---
        title: B
        date: 2026-03-06
        topics: [chips]
        events:
          - {date: "2026-03-04T16:10:00+00:00", title: Here}
          - {date: "2026-03-04T16:10:00-04:00", title: There}
        ---
        """
      ])
    defer { site.removeAll() }
    #expect(try await site.build().diagnostics == [])
    let page = try site.page("stories/2026/03/b/index.html")
    #expect(page.contains(">4. März, 16:10<"))
    #expect(page.contains(">4. März, 16:10 -04:00<"))
  }

  @Test func aStoryInAnotherLanguageSaysSo() async throws {
    let site = try site(
      language: "en",
      [
        "content/stories/b.md":
          "---\ntitle: خبر\nsummary: ملخص\ndate: 2026-03-06\ntopics: [chips]\nlang: ar\n---\n\nنص.\n"
      ])
    defer { site.removeAll() }
    #expect(try await site.build().diagnostics == [])
    let story = try site.page("stories/2026/03/b/index.html")
    #expect(story.contains(#"<html lang="en" dir="ltr">"#))
    #expect(story.contains(#"<h1 lang="ar" dir="rtl">"#))
    #expect(story.contains(#"<div class="prose story-body" lang="ar" dir="rtl">"#))
    let topic = try site.page("topics/chips/index.html")
    #expect(topic.contains(#"<a href="/stories/2026/03/b/" lang="ar" dir="rtl">خبر</a>"#))
    #expect(topic.contains(#"<a href="/stories/2026/03/a/">Ein Chip</a>"#))
  }
}
