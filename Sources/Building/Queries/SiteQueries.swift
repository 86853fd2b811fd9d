import Diagnostics
import Newsroom
import Templating

/// The questions that any template may ask of the site: `stories(…)`, `entities(…)`, `events(…)`.
///
/// Each answer is recorded with a digest of all that the template can see of it, so that a page can
/// be known to be stale when the answer changes.
struct SiteQueries: Sendable {
  let presentation: Presentation

  var functions: [String: Function] {
    [
      "stories": function("stories", stories),
      "entities": function("entities", entities),
      "events": function("events", events),
    ]
  }

  private func function(
    _ name: String, _ answer: @escaping @Sendable (Arguments) throws(CallError) -> Value
  ) -> Function {
    Function { arguments, state throws(CallError) in
      let value = try answer(arguments)
      var seen: [UInt8] = []
      try JSONText.append(value, to: &seen, safety: .file)
      state.record(.init(question: question(name, arguments), digest: Fingerprint.of(seen)))
      return value
    }
  }

  /// The call in one spelling, whatever the order of its arguments.
  private func question(_ name: String, _ arguments: Arguments) -> String {
    let named = arguments.keyword.map { "\($0.name)=\($0.value.text)" }.sorted()
    return "\(name)(\(named.joined(separator: ", ")))"
  }

  private func stories(_ arguments: Arguments) throws(CallError) -> Value {
    let query = try Query(
      arguments, of: "stories", filters: ["topic", "entity", "author", "kind", "year"],
      orders: ["newest", "oldest", "title"])
    let site = presentation.site
    let topic = try query.slug("topic", among: site.topics, \.slug)
    let entity = try query.slug("entity", among: site.entities, \.slug)
    let author = try query.slug("author", among: site.authors, \.slug)
    let kind = try query.text("kind")
    let year = try query.int("year")
    var found = site.stories.filter { story in
      (topic.map { story.topics.contains(Identifier($0)) } ?? true)
        && (entity.map { story.entities.contains(Identifier($0)) } ?? true)
        && (author.map { story.authors.contains(Identifier($0)) } ?? true)
        && (kind.map { story.fields.kind == $0 } ?? true)
        && (year.map { presentation.year(of: story) == $0 } ?? true)
    }
    switch query.order {
    case "oldest": found.reverse()
    case "title": found.sort { ($0.fields.title, $0.path) < ($1.fields.title, $1.path) }
    default: break
    }
    return presentation.cards(of: query.limited(found).map(\.id))
  }

  private func entities(_ arguments: Arguments) throws(CallError) -> Value {
    let query = try Query(
      arguments, of: "entities", filters: ["type", "topic"], orders: ["name", "stories"])
    let site = presentation.site
    let type = try query.choice("type", of: EntityType.self)
    let topic = try query.slug("topic", among: site.topics, \.slug)
    let inTopic = topic.map { position in
      Set(site.topics[position].stories.flatMap { site.stories[$0].entities })
    }
    var found = site.entities.filter { entity in
      (type.map { entity.fields.type == $0 } ?? true)
        && (inTopic.map { $0.contains(entity.id) } ?? true)
    }
    if query.order == "stories" {
      found.sort { ($1.stories.count, $0.id) < ($0.stories.count, $1.id) }
    }
    return .list(query.limited(found).map { presentation.entityCard(of: $0.id) })
  }

  private func events(_ arguments: Arguments) throws(CallError) -> Value {
    let query = try Query(
      arguments, of: "events", filters: ["entity", "topic", "year"], orders: ["newest", "oldest"])
    let site = presentation.site
    let entity = try query.slug("entity", among: site.entities, \.slug)
    let topic = try query.slug("topic", among: site.topics, \.slug)
    let year = try query.int("year")
    let inTopic = topic.map { Set(site.topics[$0].timeline) }
    var found = site.events.filter { event in
      (entity.map { event.entities.contains(Identifier($0)) } ?? true)
        && (inTopic.map { $0.contains(event.id) } ?? true)
        && (year.map { event.date.earliest.day?.year == $0 } ?? true)
    }
    if query.order != "oldest" { found.reverse() }
    return presentation.timeline(query.limited(found).map(\.id), of: .site)
  }
}

extension Presentation {
  func year(of story: Story) -> Int {
    dates.local(story.fields.published).day.year
  }
}
