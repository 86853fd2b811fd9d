import Chronology
import Newsroom
import Templating

/// A story as schema.org describes news.
struct StoryMetadata {
  private let story: Story
  private let data: StructuredData

  init(story: Story, _ data: StructuredData) {
    self.story = story
    self.data = data
  }

  var properties: [(String, Value)] {
    let fields = story.fields
    let url = presentation.absoluteURL(of: story.route)
    var properties: [(String, Value)] = [
      ("@type", .string(Self.type(ofKind: fields.kind))),
      ("@id", .string(url + "#story")),
      ("mainEntityOfPage", .string(fields.canonicalURL ?? url)),
      ("url", .string(url)),
      ("headline", .string(fields.title)),
    ]
    properties += data.optional("description", fields.summary)
    properties += [
      ("datePublished", .string(presentation.dates.local(fields.published).rfc3339)),
      ("dateModified", .string(presentation.dates.local(fields.lastChange).rfc3339)),
      ("inLanguage", .string(fields.language ?? site.settings.language)),
      ("wordCount", .int(story.body.markdown.wordCount.total)),
      ("isAccessibleForFree", true),
      ("author", authors),
      ("publisher", data.publisher),
    ]
    if let image = story.picture.map(presentation.absoluteURL(of:)) {
      properties.append(("image", .list([.string(image)])))
    }
    // What an author lists a story is about; what the text names besides, it mentions.
    let listed = Set(fields.entities.map(\.value))
    let entities = story.entities.map { site.entities[$0] }
    let about = entities.filter { listed.contains($0.slug) }
    let mentions = entities.filter { !listed.contains($0.slug) }
    properties += list("about", about.map(data.reference(to:)))
    properties += list("mentions", mentions.map(data.reference(to:)))
    properties += list("articleSection", story.topics.map { .string(site.topics[$0].title) })
    properties += list("isBasedOn", fields.sources.compactMap(\.url).map { .string($0) })
    properties += list("correction", corrections)
    return properties
  }

  private var presentation: Presentation { data.presentation }
  private var site: Site { presentation.site }

  private var authors: Value {
    // An article without an author is its publisher's.
    if story.authors.isEmpty { return .list([data.publisher]) }
    return .list(
      story.authors.map { id in
        let author = site.authors[id]
        return data.object([
          ("@type", .string(author.isOrganization ? "Organization" : "Person")),
          ("name", .string(author.name)),
          ("url", .string(presentation.absoluteURL(of: author.route))),
        ])
      })
  }

  private var corrections: [Value] {
    zip(story.fields.corrections, story.corrections).map { correction, text in
      data.object([
        ("@type", "CorrectionComment"),
        ("datePublished", .string(presentation.dates.local(correction.date).rfc3339)),
        ("text", .string(text.markdown.lead)),
      ])
    }
  }

  /// A property with many values; left out where there is none.
  private func list(_ name: String, _ values: [Value]) -> [(String, Value)] {
    values.isEmpty ? [] : [(name, .list(values))]
  }

  private static func type(ofKind kind: String) -> String {
    switch kind {
    case "analysis": "AnalysisNewsArticle"
    case "explainer", "background": "BackgroundNewsArticle"
    case "live": "LiveBlogPosting"
    case "opinion", "comment": "OpinionNewsArticle"
    case "review": "ReviewNewsArticle"
    case "report": "ReportageNewsArticle"
    default: "NewsArticle"
    }
  }
}
