import Chronology
import Newsroom
import Templating

/// A story as ninjs 3.1, IPTC's JSON for exchanging news (https://iptc.org/std/ninjs/userguide/).
struct NinjsStory {
  let story: Story
  let presentation: Presentation

  var value: Value {
    let fields = story.fields
    let entry = self.entry
    let main: Value = ["role": "main", "value": .string(fields.title)]
    var news = ValueDictionary([
      ("uri", .string(entry.identifier)), ("standard", Self.standard), ("type", "text"),
      ("representationType", fields.isExcerpt ? "partial" : "full"),
      ("pubStatus", "usable"), ("firstCreated", .string(entry.published.rfc3339)),
      ("versionCreated", .string(entry.updated.rfc3339)),
      ("language", .string(fields.language ?? site.settings.language)),
      ("title", .string(fields.title)), ("slugline", .string(story.slug)),
      ("headlines", .list([main])),
    ])
    if let expires = fields.expires {
      news.set("expires", .string(presentation.dates.local(expires).rfc3339))
    }
    if let summary = fields.summary {
      let description: Value = ["role": "summary", "value": .string(summary)]
      news.set("descriptions", .list([description]))
    }
    if !story.authors.isEmpty {
      let names = entry.authors.map(\.name)
      news.set("by", .string(names.joined(separator: ", ")))
    }
    news.set("copyrightHolder", .string(site.settings.publisher?.name ?? site.settings.title))
    news.set("bodies", .list([body(entry)]))
    for (name, entities) in concepts { news.set(.string(name), .list(entities)) }
    set("subjects", story.topics.map { subject(site.topics[$0]) }, in: &news)
    set("infoSources", fields.sources.map(Self.source), in: &news)
    let genre: Value = ["literal": .string(fields.kind)]
    news.set("genres", .list([genre]))
    if let picture = story.picture { news.set("associations", .list([association(picture)])) }
    let address: Value = ["role": "url", "value": .string(entry.url)]
    news.set("altIds", .list([address]))
    if let disclosure = fields.aiDisclosure {
      let origin: Value = ["literal": .string(disclosure)]
      news.set("digitalSourceType", origin)
    }
    return .dict(news)
  }

  private static let standard: Value = [
    "name": "ninjs", "version": "3.1",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
  ]

  private var site: Site { presentation.site }

  private var entry: FeedEntry {
    FeedEntry(story: story, presentation: presentation, content: .full)
  }

  private func body(_ entry: FeedEntry) -> Value {
    [
      "role": "main", "contentType": "text/html",
      "wordCount": .int(story.body.source.wordCount.total),
      "value": .string(String(decoding: entry.html, as: UTF8.self)),
    ]
  }

  /// Whom and what it names, by the lists that ninjs has for them.
  private var concepts: [(String, [Value])] {
    let listed = Set(story.listedEntities)
    var lists: [String: [Value]] = [:]
    for id in story.entities {
      let entity = site.entities[id]
      let concept: Value = [
        "name": .string(entity.name), "rel": listed.contains(id) ? "about" : "mentions",
        "uri": .string(uri(of: entity)), "literal": .string(entity.slug),
      ]
      lists[Self.list(of: entity.identity.type), default: []].append(concept)
    }
    return lists.sorted { $0.key < $1.key }
  }

  private static func list(of type: EntityType) -> String {
    switch type {
    case .person: "people"
    case .organization: "organisations"
    case .place: "places"
    case .event: "events"
    case .product, .work, .law, .other: "objects"
    }
  }

  /// Wikidata's, which others know too, or the site's own.
  private func uri(of entity: Entity) -> String {
    entity.identity.wikidata.map { "http://www.wikidata.org/entity/\($0)" }
      ?? presentation.absoluteURL(of: entity.route)
  }

  private func subject(_ topic: Topic) -> Value {
    [
      "name": .string(topic.title), "rel": "about",
      "uri": .string(presentation.absoluteURL(of: topic.route)), "literal": .string(topic.slug),
    ]
  }

  private static func source(_ source: SourceCitation) -> Value {
    var value = ValueDictionary([("name", .string(source.publisher ?? source.title))])
    if let url = source.url { value.set("uri", .string(url)) }
    return .dict(value)
  }

  private func association(_ linked: LinkedPicture) -> Value {
    let url = presentation.absoluteURL(of: linked)
    let alt = linked.picture.alt ?? linked.picture.caption ?? story.fields.title
    var rendition = ValueDictionary([("name", "original"), ("href", .string(url))])
    if let size = presentation.size(of: linked.target) {
      rendition.set("width", .int(size.width))
      rendition.set("height", .int(size.height))
    }
    let description: Value = ["role": "alt", "value": .string(alt)]
    var picture = ValueDictionary([
      ("name", "lead"), ("uri", .string(url)), ("type", "picture"), ("rel", "illustrates"),
      ("descriptions", .list([description])), ("renditions", .list([.dict(rendition)])),
    ])
    if let credit = linked.picture.credit { picture.set("by", .string(credit)) }
    return .dict(picture)
  }

  private func set(_ name: String, _ values: [Value], in news: inout ValueDictionary) {
    if !values.isEmpty { news.set(.string(name), .list(values)) }
  }
}
