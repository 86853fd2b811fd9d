import Foundation
import Testing

/// What pages tell search engines.
@Suite struct StructuredDataTests {
  private struct Article: Decodable {
    struct Thing: Decodable, Equatable {
      let name: String
    }
    struct Comment: Decodable, Equatable {
      let text: String
    }
    let type: String
    let headline: String
    let datePublished: String
    let dateModified: String
    let author: [Thing]
    let publisher: Thing
    let about: [Thing]?
    let mentions: [Thing]?
    let image: [String]?
    let isBasedOn: [String]?
    let correction: [Comment]?

    enum CodingKeys: String, CodingKey {
      case type = "@type"
      case headline, datePublished, dateModified, author, publisher, about, mentions, image
      case isBasedOn, correction
    }
  }

  private func article(_ frontMatter: String, body: String = "Text.") async throws -> Article {
    let site = try SiteFixture([
      "content/site.yml": "title: The Site\ntimezone: Europe/Berlin\nbase_url: https://a.org/n/\n",
      "content/entities/amazon.md": "---\nname: Amazon\n---\n",
      "content/entities/openai.md": "---\nname: OpenAI\n---\n",
      "content/static/p.png": "",
      "content/stories/a.md": "---\n\(frontMatter)\n---\n\n\(body)\n",
    ])
    #expect(try await site.build().diagnostics.isEmpty)
    let page = try site.page("stories/2026/06/a/index.html")
    let script = try #require(
      page.firstMatch(of: /<script type="application\/ld\+json">(.*?)<\/script>/))
    return try JSONDecoder().decode(Article.self, from: Data(script.1.utf8))
  }

  @Test func aStoryIsANewsArticle() async throws {
    let article = try await article(
      """
      title: A story
      date: 2026-06-19T08:00:00
      kind: analysis
      authors: [Jo]
      entities: [amazon]
      image: /p.png
      sources: [{title: Report, url: "https://b.org/r"}]
      corrections: [{date: 2026-06-21, text: It said *two*.}]
      """, body: "OpenAI too.")
    #expect(article.type == "AnalysisNewsArticle")
    #expect(article.headline == "A story")
    #expect(article.datePublished == "2026-06-19T08:00:00+02:00")
    #expect(article.dateModified == "2026-06-21T00:00:00+02:00")
    #expect(article.author == [.init(name: "Jo")])
    #expect(article.publisher == .init(name: "The Site"))
    #expect(article.about == [.init(name: "Amazon")])
    #expect(article.mentions == [.init(name: "OpenAI")])
    #expect(article.image == ["https://a.org/n/p.png"])
    #expect(article.isBasedOn == ["https://b.org/r"])
    #expect(article.correction == [.init(text: "It said two.")])
  }

  @Test(arguments: [
    "</script><script>alert(1)</script>", "\"quoted\" \\ and 'more'", "<!-- & -->",
    "line\u{2028}separator",
  ])
  func aHostileTitleStaysInert(title: String) async throws {
    let quoted = String(decoding: try JSONEncoder().encode(title), as: UTF8.self)
    let article = try await article("title: \(quoted)\ndate: 2026-06-19")
    #expect(article.headline == title)
  }
}
