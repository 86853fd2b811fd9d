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

  /// A citation, and all that is asked of its source.
  private struct Cited {
    let citation: Outlet.Citation
    let publisher: String?
    let host: String?

    init(_ source: SourceCitation, at place: Outlet.Citation.Source, by citer: Event.Telling.Teller)
    {
      citation = Outlet.Citation(source: place, citer: citer)
      publisher = source.publisher
      host = source.host
    }
  }

  init(stories: [Story], events: [Event]) {
    let all = Self.citations(stories: stories, events: events)
    publishers = Self.publishers(of: all)
    for cited in all { file(cited) }
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
  private static func citations(stories: [Story], events: [Event]) -> [Cited] {
    var told: [Identifier<Story>: [SourceCitation]] = [:]
    var ofEntities: [Cited] = []
    var seen: Set<Outlet.Citation> = []
    for event in events where !event.sources.isEmpty {
      for telling in event.tellings {
        switch telling.teller {
        case .story(let story): told[story, default: []] += event.sources
        case .entity:
          for source in event.sources {
            let cited = Cited(source, at: .told(source), by: telling.teller)
            if seen.insert(cited.citation).inserted { ofEntities.append(cited) }
          }
        }
      }
    }
    var citations: [Cited] = []
    for story in stories {
      let listed = story.fields.sources
      let sources = listed + (told[story.id] ?? [])
      for position in uniquePositions(of: sources) {
        let source = sources[position]
        citations.append(
          Cited(
            source, at: position < listed.count ? .listed(position) : .told(source),
            by: .story(story.id)))
      }
    }
    return citations + ofEntities
  }

  /// Of sources, and of the URLs that they have, the first ones.
  private static func uniquePositions(of sources: [SourceCitation]) -> [Int] {
    // A few are compared faster than they are hashed.
    if sources.count < 8 {
      return sources.indices.filter { position in
        let source = sources[position]
        return !sources[..<position].contains { other in
          source.url.map { other.url == $0 } ?? (other == source)
        }
      }
    }
    var urls: Set<String> = []
    var seen: Set<SourceCitation> = []
    return sources.indices.filter { position in
      let source = sources[position]
      return source.url.map { urls.insert($0).inserted } ?? seen.insert(source).inserted
    }
  }

  private static func publishers(of citations: [Cited]) -> [String: String] {
    /// The one publisher of a host so far; nil where there are several.
    var names: [String: String?] = [:]
    for cited in citations {
      guard let publisher = cited.publisher, let host = cited.host else { continue }
      guard let known = names[host] else {
        names[host] = publisher
        continue
      }
      if let known, known != publisher { names[host] = .some(nil) }
    }
    return names.compactMapValues(\.self)
  }

  private mutating func file(_ cited: Cited) {
    guard let name = cited.publisher ?? cited.host.map({ publishers[$0] ?? $0 }) else { return }
    let slug = slugs[name] ?? Slug.make(from: name)
    slugs[name] = slug
    guard !slug.isEmpty else { return }
    entries[slug, default: Entry(name: name)].citations.append(cited.citation)
  }
}
