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
      ("datePublished", .string(text(of: fields.published))),
      ("dateModified", .string(text(of: fields.lastChange))),
      ("inLanguage", .string(fields.language ?? site.settings.language)),
      ("wordCount", .int(story.body.source.wordCount.total)),
      ("isAccessibleForFree", true),
      ("author", authors),
      ("publisher", data.publisher),
    ]
    let image =
      story.picture.map(data.image) ?? presentation.socialCard(of: story.id).map(data.image)
    properties += data.list("image", [image].compactMap(\.self))
    properties += subjects
    let topics = story.topics.map { Value.string(site.topics[$0].title) }
    properties += data.list("articleSection", topics)
    properties += series
    properties += data.list("isBasedOn", fields.sources.map(source))
    properties += data.list("correction", corrections)
    properties += data.optional("discussionUrl", fields.comments)
    properties += data.optional("digitalSourceType", fields.digitalSource.map(Self.type))
    if fields.kind == Self.liveKind { properties += coverage }
    return properties
  }

  private var presentation: Presentation { data.presentation }
  private var site: Site { presentation.site }

  private func text(of moment: Moment) -> String { presentation.dates.local(moment).rfc3339 }

  private var authors: Value {
    // An article without an author is its publisher's.
    if story.authors.isEmpty { return .list([data.publisher]) }
    return .list(story.authors.map { data.reference(to: $0) })
  }

  /// What an author lists a story is about; what the text names besides, it mentions.
  private var subjects: [(String, Value)] {
    let listed = Set(story.listedEntities)
    let about = story.entities.filter { listed.contains($0) }
    let mentions = story.entities.filter { !listed.contains($0) }
    return data.list("about", about.map { data.reference(to: $0) })
      + data.list("mentions", mentions.map { data.reference(to: $0) })
  }

  private var series: [(String, Value)] {
    guard let id = story.series, let place = presentation.seriesPlace(of: story) else { return [] }
    let series = site.series[id]
    return [
      (
        "isPartOf",
        data.object([
          ("@type", "CreativeWorkSeries"), ("name", .string(series.title)),
          ("url", .string(presentation.absoluteURL(of: series.route))),
        ])
      ), ("position", .int(place.position + 1)),
    ]
  }

  private func source(_ source: SourceCitation) -> Value {
    let publisher = source.publisher.map { name in
      data.object([("@type", "Organization"), ("name", .string(name))])
    }
    return data.object(
      [("@type", "CreativeWork"), ("name", .string(source.title))]
        + data.optional("url", source.url) + (publisher.map { [("publisher", $0)] } ?? [])
        + data.optional("datePublished", source.date?.machineValue))
  }

  private var corrections: [Value] {
    zip(story.fields.corrections, story.corrections).map { correction, text in
      data.object([
        ("@type", "CorrectionComment"),
        ("datePublished", .string(self.text(of: correction.date))),
        ("text", .string(text.source.markdown.lead)),
      ])
    }
  }

  /// A live story's updates are the events that it tells itself.
  private var coverage: [(String, Value)] {
    let updates = story.timeline.compactMap { id -> Value? in
      let event = site.events[id]
      guard let telling = event.tellings.first(where: { $0.story == story.id }),
        let date = event.date.machineValue
      else { return nil }
      return data.object(
        [
          ("@type", "BlogPosting"), ("headline", .string(event.title)),
          ("datePublished", .string(date)),
          ("url", .string(presentation.absoluteURL(of: telling))),
        ] + data.optional("articleBody", event.text?.source.markdown.lead))
    }
    return [
      ("coverageStartTime", .string(text(of: story.fields.published))),
      ("coverageEndTime", .string(text(of: story.fields.lastChange))),
    ] + data.list("liveBlogUpdate", updates)
  }

  private static let liveKind = "live"

  private static func type(ofKind kind: String) -> String {
    switch kind {
    case "analysis": "AnalysisNewsArticle"
    case "explainer", "background": "BackgroundNewsArticle"
    case liveKind: "LiveBlogPosting"
    case "opinion", "comment": "OpinionNewsArticle"
    case "review": "ReviewNewsArticle"
    case "report", "feature": "ReportageNewsArticle"
    default: "NewsArticle"
    }
  }

  /// Of schema.org's IPTCDigitalSourceEnumeration.
  private static func type(of source: DigitalSource) -> String {
    let name =
      switch source {
      case .trainedAlgorithmicMedia: "TrainedAlgorithmicMedia"
      case .compositeWithTrainedAlgorithmicMedia: "CompositeWithTrainedAlgorithmicMedia"
      case .algorithmicallyEnhanced: "AlgorithmicallyEnhanced"
      case .dataDrivenMedia: "DataDrivenMedia"
      }
    return "https://schema.org/\(name)DigitalSource"
  }
}
