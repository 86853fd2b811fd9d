import Diagnostics
import Digests
import Newsroom
import Templating
import Tracking

/// The questions that any template may ask of the site: `stories(…)`, `entities(…)`, `events(…)`.
///
/// Each answer is recorded with a digest of all that the template can see of it, so that a page can
/// be known to be stale when the answer changes.
struct SiteQueries: Sendable {
  let presentation: Presentation

  var functions: [String: Function] {
    var functions: [String: Function] = [:]
    for (name, answer) in answering {
      functions[name] = Function { arguments, state throws(CallError) in
        try record(name, arguments, in: &state) { () throws(CallError) in try answer(arguments) }
      }
    }
    return functions
  }

  /// The address of what an author wrote, which depends on the routes that there are.
  func url(of written: String, in state: inout RenderState) throws(CallError) -> Value {
    try record(Self.urlQuestion, Arguments([.string(written)]), in: &state) { url(of: written) }
  }

  /// Whether all questions still have the answers that were recorded.
  func agree(with records: [RenderState.Record]) -> Bool {
    records.allSatisfy { digest(ofAnswerTo: $0.question) == $0.digest }
  }

  /// Each is found once, for a sidebar asks the same on every page.
  private var answers: KnownAnswers { presentation.shared.answers }

  private typealias Answer = @Sendable (Arguments) throws(CallError) -> Value

  private static let urlQuestion = "url"

  private var answering: [String: Answer] {
    ["stories": stories, "entities": entities, "events": events]
  }

  private func url(of written: String) -> Value { .string(presentation.url(written: written)) }

  private func record(
    _ name: String, _ arguments: Arguments, in state: inout RenderState,
    _ answer: () throws(CallError) -> Value
  ) throws(CallError) -> Value {
    let question = try question(name, arguments)
    if let digest = answers[question] {
      state.record(.init(question: question, digest: digest))
      return try answer()
    }
    let (made, reads) = try ReadTracker.tracking { () throws(CallError) in
      let value = try answer()
      return (value: value, digest: Self.digest(of: value))
    }
    answers.add(question, digest: made.digest, reads)
    state.record(.init(question: question, digest: made.digest ?? 0))
    return made.value
  }

  private static func digest(of answer: Value) -> UInt64? {
    ValueDigest.of(answer, reading: .all)?.low
  }

  /// The call in one spelling, whatever the order of its arguments, as `answer(to:)` reads it.
  private func question(_ name: String, _ arguments: Arguments) throws(CallError) -> String {
    let keyword = arguments.keyword.sorted { $0.name < $1.name }.map { ($0.name, $0.value) }
    var text = Array(name.utf8)
    try JSONText.append(
      .list([.list(arguments.positional), .dict(ValueDictionary(keyword))]), to: &text,
      safety: .file)
    return String(decoding: text, as: UTF8.self)
  }

  /// Nil where there is no answer: the question may name what is no more.
  private func digest(ofAnswerTo question: String) -> UInt64? {
    if let known = answers[question] { return known }
    let (digest, reads) = ReadTracker.tracking { answer(to: question).flatMap(Self.digest) }
    answers.add(question, digest: digest, reads)
    return digest
  }

  private func answer(to question: String) -> Value? {
    let bytes = Array(question.utf8)
    guard let start = bytes.firstIndex(of: UInt8(ascii: "[")),
      case .list(let parts)? = try? JSONReader.value(of: Array(bytes[start...])), parts.count == 2,
      case .list(let positional) = parts[0], case .dict(let keyword) = parts[1]
    else { return nil }
    let arguments = Arguments(
      positional, keyword: keyword.entries.map { (name: $0.key.text, value: $0.value) })
    let name = String(decoding: bytes[..<start], as: UTF8.self)
    if name == Self.urlQuestion { return positional.first.map { url(of: $0.text) } }
    return try? answering[name]?(arguments)
  }

  @Sendable private func stories(_ arguments: Arguments) throws(CallError) -> Value {
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

  @Sendable private func entities(_ arguments: Arguments) throws(CallError) -> Value {
    let query = try Query(
      arguments, of: "entities", filters: ["type", "topic"], orders: ["name", "stories"])
    let site = presentation.site
    let type = try query.choice("type", of: EntityType.self)
    let topic = try query.slug("topic", among: site.topics, \.slug)
    let inTopic = topic.map { position in
      Set(site.topics[position].stories.flatMap { site.stories[$0].entities })
    }
    var found = site.entities.filter { entity in
      (type.map { entity.identity.type == $0 } ?? true)
        && (inTopic.map { $0.contains(entity.id) } ?? true)
    }
    if query.order == "stories" {
      found.sort { ($1.stories.count, $0.id) < ($0.stories.count, $1.id) }
    }
    return .list(query.limited(found).map { presentation.entityCard(of: $0.id) })
  }

  @Sendable private func events(_ arguments: Arguments) throws(CallError) -> Value {
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
