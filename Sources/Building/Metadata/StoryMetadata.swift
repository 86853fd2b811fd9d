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

  func write(to json: inout JSONBuilder) {
    let fields = story.fields
    let url = presentation.absoluteURL(of: story.route)
    json.member("@type", Self.type(ofKind: fields.kind))
    json.member("@id", url + "#story")
    json.member("mainEntityOfPage", fields.canonicalURL ?? url)
    json.member("url", url)
    json.member("headline", fields.title)
    json.member("description", optional: fields.summary)
    json.member("datePublished", text(of: fields.published))
    json.member("dateModified", text(of: fields.lastChange))
    json.member("inLanguage", fields.language ?? site.settings.language)
    json.member("wordCount", story.body.source.wordCount.total)
    json.key("isAccessibleForFree")
    json.bool(true)
    json.list("author") { json in
      // An article without an author is its publisher's.
      if story.authors.isEmpty { json.fragment(data.publisher) }
      for author in story.authors { json.fragment(data.reference(to: author)) }
    }
    json.member("publisher", data.publisher)
    writePicture(to: &json)
    writeSubjects(to: &json)
    json.member("articleSection", story.topics) { $0.string(site.topics[$1].title) }
    writeSeries(to: &json)
    json.member("isBasedOn", fields.sources) { write($1, to: &$0) }
    writeCorrections(to: &json)
    json.member("discussionUrl", optional: fields.comments)
    json.member("digitalSourceType", optional: fields.digitalSource.map(Self.type))
    if fields.kind == Self.liveKind { writeCoverage(to: &json) }
  }

  private var presentation: Presentation { data.presentation }
  private var site: Site { presentation.site }

  private func text(of moment: Moment) -> String { presentation.dates.local(moment).rfc3339 }

  private func writePicture(to json: inout JSONBuilder) {
    if let picture = story.picture {
      json.list("image") { data.write(picture, to: &$0) }
    } else if let card = presentation.socialCard(of: story.id) {
      json.list("image") { data.write(card, to: &$0) }
    }
  }

  /// What an author lists a story is about; what the text names besides, it mentions.
  private func writeSubjects(to json: inout JSONBuilder) {
    let listed = story.listedEntities
    let about = story.entities.filter { listed.contains($0) }
    let mentions = story.entities.filter { !listed.contains($0) }
    json.member("about", about) { $0.fragment(data.reference(to: $1)) }
    json.member("mentions", mentions) { $0.fragment(data.reference(to: $1)) }
  }

  private func writeSeries(to json: inout JSONBuilder) {
    guard let id = story.series, let place = presentation.seriesPlace(of: story) else { return }
    let series = site.series[id]
    json.object("isPartOf") {
      $0.member("@type", "CreativeWorkSeries")
      $0.member("name", series.title)
      $0.member("url", presentation.absoluteURL(of: series.route))
    }
    json.member("position", place.position + 1)
  }

  private func write(_ source: SourceCitation, to json: inout JSONBuilder) {
    json.object { json in
      json.member("@type", "CreativeWork")
      json.member("name", source.title)
      json.member("url", optional: source.url)
      if let publisher = source.publisher {
        json.object("publisher") {
          $0.member("@type", "Organization")
          $0.member("name", publisher)
        }
      }
      json.member("datePublished", optional: source.date?.machineValue)
    }
  }

  private func writeCorrections(to json: inout JSONBuilder) {
    let corrections = Array(zip(story.fields.corrections, story.corrections))
    json.member("correction", corrections) { json, correction in
      json.object {
        $0.member("@type", "CorrectionComment")
        $0.member("datePublished", text(of: correction.0.date))
        $0.member("text", correction.1.source.markdown.lead)
      }
    }
  }

  /// A live story's updates are the events that it tells itself.
  private func writeCoverage(to json: inout JSONBuilder) {
    typealias Update = (event: Event, telling: Event.Telling, date: String)
    let updates = story.timeline.compactMap { id -> Update? in
      let event = site.events[id]
      guard let telling = event.tellings.first(where: { $0.story == story.id }),
        let date = event.date.machineValue
      else { return nil }
      return (event, telling, date)
    }
    json.member("coverageStartTime", text(of: story.fields.published))
    json.member("coverageEndTime", text(of: story.fields.lastChange))
    json.member("liveBlogUpdate", updates) { json, update in
      json.object {
        $0.member("@type", "BlogPosting")
        $0.member("headline", update.event.title)
        $0.member("datePublished", update.date)
        $0.member("url", presentation.absoluteURL(of: update.telling))
        $0.member("articleBody", optional: update.event.text?.source.markdown.lead)
      }
    }
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
