/// The outlets that stories and events cite, by `publisher`, else by the URL's host.
///
/// A host whose citations name one publisher belongs to it also where they name none. A source with
/// neither publisher nor URL (an interview, a document) is of no outlet.
struct OutletIndex {
  private var entries: [String: Entry] = [:]
  private let publishers: [String: String]
  /// The slug of each name: few names, cited often.
  private var slugs: [String: String] = [:]

  private struct Entry {
    let name: String
    var citations: [Outlet.Citation] = []
  }

  init(stories: [Story], events: [Event]) {
    let all = Self.citations(stories: stories, events: events)
    publishers = Self.publishers(of: all)
    for citation in all { file(citation) }
  }

  /// By how often they are relied on, the most first, then by name.
  var outlets: [Outlet] {
    entries.map { slug, entry in
      Outlet(
        slug: slug, route: Route("/sources/\(slug)/"), name: entry.name,
        citations: entry.citations,
        stories: entry.citations.compactMap { citation in
          if case .story(let story) = citation.citer { story } else { nil }
        }.uniqued())
    }.sorted {
      $0.citations.count == $1.citations.count
        ? SortKey.precedes(($0.name, $0.slug), ($1.name, $1.slug))
        : $0.citations.count > $1.citations.count
    }
  }

  /// A source that a story lists and that one of its events cites too counts once.
  private static func citations(stories: [Story], events: [Event]) -> [Outlet.Citation] {
    var byStory = stories.map(\.fields.sources)
    var ofEntities: [Outlet.Citation] = []
    for event in events where !event.sources.isEmpty {
      for telling in event.tellings {
        switch telling.teller {
        case .story(let story): byStory[story.index] += event.sources
        case .entity:
          ofEntities += event.sources.map { .init(source: $0, citer: telling.teller) }
        }
      }
    }
    var citations: [Outlet.Citation] = []
    for (story, sources) in zip(stories, byStory) {
      for source in Self.uniqued(sources) {
        citations.append(.init(source: source, citer: .story(story.id)))
      }
    }
    return citations + ofEntities.uniqued()
  }

  private static func uniqued(_ sources: [SourceCitation]) -> [SourceCitation] {
    if sources.count < 2 { return sources }
    let unique = sources.uniqued()
    // A few are compared faster than they are hashed.
    if unique.count < 8 {
      return unique.indices.filter { position in
        guard let url = unique[position].url else { return true }
        return !unique[..<position].contains { $0.url == url }
      }.map { unique[$0] }
    }
    var urls: Set<String> = []
    return unique.filter { source in source.url.map { urls.insert($0).inserted } ?? true }
  }

  private static func publishers(of citations: [Outlet.Citation]) -> [String: String] {
    /// The one publisher of a host so far; nil where there are several.
    var names: [String: String?] = [:]
    for citation in citations {
      guard let publisher = citation.source.publisher, let host = citation.source.host
      else { continue }
      guard let known = names[host] else {
        names[host] = publisher
        continue
      }
      if let known, known != publisher { names[host] = .some(nil) }
    }
    return names.compactMapValues(\.self)
  }

  private mutating func file(_ citation: Outlet.Citation) {
    guard let name = citation.source.publisher ?? publisher(of: citation.source) else { return }
    let slug = slugs[name] ?? Slug.make(from: name)
    slugs[name] = slug
    guard !slug.isEmpty else { return }
    entries[slug, default: Entry(name: name)].citations.append(citation)
  }

  private func publisher(of source: SourceCitation) -> String? {
    source.host.map { publishers[$0] ?? $0 }
  }
}
