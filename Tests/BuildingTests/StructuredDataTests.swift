import Foundation
import Testing

/// What pages tell search engines.
@Suite struct StructuredDataTests {
  private struct Graph<Subject: Decodable>: Decodable {
    let nodes: [Node]
    enum CodingKeys: String, CodingKey { case nodes = "@graph" }
    enum Node: Decodable {
      case subject(Subject), trail(Trail)
      init(from decoder: any Decoder) throws {
        if let trail = try? Trail(from: decoder) {
          self = .trail(trail)
        } else {
          self = .subject(try Subject(from: decoder))
        }
      }
    }
    var subject: Subject? {
      nodes.lazy.compactMap { if case .subject(let subject) = $0 { subject } else { nil } }.first
    }
    var trail: [Step] {
      nodes.lazy.compactMap { if case .trail(let trail) = $0 { trail } else { nil } }
        .first?.itemListElement ?? []
    }
  }

  private struct Trail: Decodable {
    let itemListElement: [Step]
  }

  private struct Step: Decodable, Equatable {
    let position: Int
    let name: String
    let item: String
  }

  private struct Thing: Decodable, Equatable {
    let name: String
    var id: String?
    var sameAs: [String]?
    var url: String?
    enum CodingKeys: String, CodingKey { case name, sameAs, url, id = "@id" }
  }

  private struct Article: Decodable {
    struct Image: Decodable, Equatable {
      let url: String
      var width: Int?
    }
    struct Update: Decodable, Equatable {
      let headline: String
      let datePublished: String
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
    let image: [Image]?
    let isBasedOn: [Thing]?
    let digitalSourceType: String?
    let discussionUrl: String?
    let liveBlogUpdate: [Update]?
    let coverageEndTime: String?
    let correction: [Comment]?

    enum CodingKeys: String, CodingKey {
      case type = "@type"
      case headline, datePublished, dateModified, author, publisher, about, mentions, image
      case isBasedOn, correction, digitalSourceType, discussionUrl, liveBlogUpdate, coverageEndTime
    }
  }

  private func graph<Subject>(
    of page: String, _ type: Subject.Type = Subject.self
  ) throws -> Graph<Subject> {
    let script = try #require(
      page.firstMatch(of: /<script type="application\/ld\+json">(.*?)<\/script>/))
    return try JSONDecoder().decode(Graph<Subject>.self, from: Data(script.1.utf8))
  }

  private func article(_ frontMatter: String, body: String = "Text.") async throws -> Article {
    let site = try SiteFixture([
      "content/site.yml": "title: The Site\ntimezone: Europe/Berlin\nbase_url: https://a.org/n/\n",
      "content/entities/amazon.md":
        "---\nname: Amazon\nwikidata: Q3884\nsame_as: [https://amazon.com/]\n---\n",
      "content/entities/openai.md": "---\nname: OpenAI\n---\n",
      "content/static/p.svg": #"<svg width="40" height="30"/>"#,
      "content/stories/a.md": "---\n\(frontMatter)\n---\n\n\(body)\n",
    ])
    #expect(try await site.build().diagnostics.isEmpty)
    defer { site.removeAll() }
    return try #require(graph(of: site.page("stories/2026/06/a/index.html")).subject)
  }

  @Test func aStoryIsANewsArticle() async throws {
    let article = try await article(
      """
      title: A story
      date: 2026-06-19T08:00:00
      kind: analysis
      authors: [Jo]
      entities: [amazon]
      image: /p.svg
      comments: https://talk.org/a
      sources: [{title: Report, url: "https://b.org/r"}]
      corrections: [{date: 2026-06-21, text: It said *two*.}]
      """, body: "OpenAI too.")
    #expect(article.type == "AnalysisNewsArticle")
    #expect(article.headline == "A story")
    #expect(article.datePublished == "2026-06-19T08:00:00+02:00")
    #expect(article.dateModified == "2026-06-21T00:00:00+02:00")
    #expect(article.author.map(\.name) == ["Jo"])
    #expect(article.publisher.name == "The Site")
    #expect(
      article.about == [
        Thing(
          name: "Amazon", id: "https://a.org/n/entities/amazon/#entity",
          sameAs: ["https://www.wikidata.org/entity/Q3884", "https://amazon.com/"],
          url: "https://a.org/n/entities/amazon/")
      ])
    #expect(article.mentions?.map(\.name) == ["OpenAI"])
    #expect(article.image == [.init(url: "https://a.org/n/p.svg", width: 40)])
    #expect(article.isBasedOn == [Thing(name: "Report", url: "https://b.org/r")])
    #expect(article.discussionUrl == "https://talk.org/a")
    #expect(article.digitalSourceType == nil)
    #expect(article.correction == [.init(text: "It said two.")])
  }

  @Test(arguments: [
    ("Drafted with a model.", "CompositeWithTrainedAlgorithmicMediaDigitalSource"),
    ("{text: Data., source: dataDrivenMedia}", "DataDrivenMediaDigitalSource"),
    ("{text: No machine wrote this., source: none}", nil),
  ])
  func theDisclosureTellsMachinesWhatItTellsReaders(
    _ disclosure: String, _ type: String?
  ) async throws {
    let article = try await article(
      "title: A\ndate: 2026-06-19\nai_disclosure: \(disclosure)")
    #expect(article.digitalSourceType == type.map { "https://schema.org/\($0)" })
  }

  @Test func aLiveStoryHasItsUpdates() async throws {
    let article = try await article(
      "title: A\ndate: 2026-06-19\nkind: live\nupdated: 2026-06-20",
      body: "Text.\n\n## June 19, 2026: It begins\n\nText.\n\n## June 20, 2026: It ends\n\nText.")
    #expect(article.type == "LiveBlogPosting")
    #expect(
      article.liveBlogUpdate == [
        .init(headline: "It begins", datePublished: "2026-06-19"),
        .init(headline: "It ends", datePublished: "2026-06-20"),
      ])
    #expect(article.coverageEndTime == "2026-06-20T00:00:00+02:00")
  }

  /// The pages that lead to others, and the entity's.
  @Test func everyOtherPageSaysWhatItIs() async throws {
    let site = try SiteFixture([
      "content/site.yml": """
      title: The Site
      base_url: https://a.org/n/
      page_size: 1
      publisher: {name: Pub, logo: /l.svg, same_as: [https://s.org/]}
      """,
      "content/static/l.svg": "<svg/>",
      "content/entities/amazon.md": "---\nname: Amazon\ntype: organization\n---\n",
      "content/entities/aws.md":
        "---\nname: AWS\ntype: organization\npart_of: amazon\n---\n",
      "content/stories/a.md":
        "---\ntitle: A\ndate: 2026-06-19\ntopics: [x]\nkind: analysis\nauthors: [Jo]\n---\n",
      "content/stories/b.md": "---\ntitle: B\ndate: 2026-06-20\ntopics: [x]\n---\n",
    ])
    defer { site.removeAll() }
    #expect(try await site.build().diagnostics.isEmpty)
    struct Page: Decodable {
      struct Items: Decodable {
        let name: String?
        let numberOfItems: Int?
        let itemListElement: [Thing]?
      }
      struct Publisher: Decodable {
        struct Logo: Decodable { let url: String }
        let logo: Logo
        let sameAs: [String]
      }
      let type: String
      let name: String?
      let mainEntity: Items?
      let publisher: Publisher?
      let parentOrganization: Thing?
      enum CodingKeys: String, CodingKey {
        case name, mainEntity, publisher, parentOrganization, type = "@type"
      }
    }
    func graph(_ path: String) throws -> Graph<Page> { try self.graph(of: site.page(path)) }
    let home = try graph("index.html")
    #expect(home.subject?.type == "WebSite")
    #expect(home.subject?.publisher?.logo.url == "https://a.org/n/l.svg")
    #expect(home.subject?.publisher?.sameAs == ["https://s.org/"])
    #expect(home.trail == [])
    let topic = try graph("topics/x/index.html")
    #expect(topic.subject?.type == "CollectionPage")
    #expect(topic.subject?.mainEntity?.itemListElement?.map(\.name) == ["B"])
    #expect(
      topic.trail == [
        Step(position: 1, name: "The Site", item: "https://a.org/n/"),
        Step(position: 2, name: "Topics", item: "https://a.org/n/topics/"),
        Step(position: 3, name: "X", item: "https://a.org/n/topics/x/"),
      ])
    #expect(try graph("kinds/analysis/index.html").subject?.name == "Analysis")
    #expect(try graph("authors/jo/index.html").subject?.mainEntity?.name == "Jo")
    #expect(try graph("entities/index.html").subject?.mainEntity?.numberOfItems == 2)
    #expect(try graph("entities/aws/index.html").subject?.parentOrganization?.name == "Amazon")
    #expect(try graph("entities/aws/index.html").trail.map(\.position) == [1, 2, 3])
    let older = try site.page("topics/x/page/1/index.html")
    #expect(older.contains(#"<link rel="next" href="/n/topics/x/">"#))
    #expect(
      try site.page("topics/x/index.html").contains(
        #"<link rel="prev" href="/n/topics/x/page/1/">"#))
    #expect(try site.page("404.html").contains(#"content="noindex, max-image-preview:large""#))
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
