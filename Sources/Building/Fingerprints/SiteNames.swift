import Archiving
import Digests
import Newsroom

/// What the things of a site are called from one build to the next, while their positions change:
/// digests of their paths and slugs, by position.
struct SiteNames: Sendable {
  let stories: [UInt64]
  let entities: [UInt64]
  let topics: [UInt64]
  let authors: [UInt64]
  let series: [UInt64]
  let timelines: [UInt64]
  let pages: [UInt64]
  let outlets: [UInt64]
  let assets: [UInt64]
  /// An event has no name of its own in most cases, so it is called by all that it is.
  private(set) var events: [UInt64] = []

  init(_ site: Site) async {
    stories = site.stories.all.map { Self.name($0.path) }
    entities = site.entities.all.map { Self.name($0.path) }
    topics = site.topics.all.map { Self.name($0.slug) }
    authors = site.authors.all.map { Self.name($0.slug) }
    series = site.series.all.map { Self.name($0.slug) }
    timelines = site.timelines.all.map { Self.name($0.path) }
    pages = site.pages.all.map { Self.name($0.path) }
    outlets = site.outlets.all.map { Self.name($0.slug) }
    assets = site.assets.all.map { Self.name($0.path) }
    let names = self
    events = Self.distinct(await Batches.map(site.events.all) { names.digest(of: $0) })
  }

  static func name(_ text: String) -> UInt64 { ContentDigest(of: Array(text.utf8)).low }

  /// Equal events are told apart by their order.
  private static func distinct(_ digests: [UInt64]) -> [UInt64] {
    var counts: [UInt64: UInt64] = [:]
    return digests.map { digest in
      let count = counts[digest, default: 0]
      counts[digest] = count + 1
      return digest &+ count
    }
  }

  private func digest(of event: Event) -> UInt64 {
    var writer = ArchiveWriter(reserving: 256)
    event.identifier.archive(into: &writer)
    event.date.archive(into: &writer)
    event.dateWords.archive(into: &writer)
    event.title.archive(into: &writer)
    write(event.text, to: &writer)
    write(event.entities, of: \.entities, to: &writer)
    writer.write(count: event.tellings.count)
    for telling in event.tellings {
      write(telling.teller, to: &writer)
      telling.anchor.archive(into: &writer)
    }
    event.sources.archive(into: &writer)
    return writer.digest
  }
}

/// Writing what refers to things by position, with their names.
extension SiteNames {
  func write<Element>(
    _ identifiers: some Collection<Identifier<Element>>, of names: KeyPath<SiteNames, [UInt64]>,
    to writer: inout ArchiveWriter
  ) {
    let names = self[keyPath: names]
    writer.write(count: identifiers.count)
    for identifier in identifiers { writer.write(fixed: names[identifier.index]) }
  }

  func write(_ teller: Event.Telling.Teller, to writer: inout ArchiveWriter) {
    switch teller {
    case .story(let id):
      writer.write(byte: 0)
      writer.write(fixed: stories[id.index])
    case .entity(let id):
      writer.write(byte: 1)
      writer.write(fixed: entities[id.index])
    }
  }

  func write(_ target: LinkTarget, to writer: inout ArchiveWriter) {
    switch target {
    case .story(let id): writer.write(kind: 1, name: stories[id.index])
    case .entity(let id): writer.write(kind: 2, name: entities[id.index])
    case .topic(let id): writer.write(kind: 3, name: topics[id.index])
    case .author(let id): writer.write(kind: 4, name: authors[id.index])
    case .timeline(let id): writer.write(kind: 5, name: timelines[id.index])
    case .page(let id): writer.write(kind: 6, name: pages[id.index])
    case .route(let route):
      writer.write(byte: 7)
      writer.write(route.path)
    case .here: writer.write(byte: 8)
    case .elsewhere: writer.write(byte: 9)
    }
  }

  /// All of a text that readers can see, and where its links lead.
  func write(_ prose: LinkedProse?, to writer: inout ArchiveWriter) {
    guard let prose else { return writer.write(byte: 0) }
    writer.write(byte: 1)
    let digest = ContentDigest(of: prose.source.html)
    digest.archive(into: &writer)
    writer.write(prose.source.markdown.lead)
    prose.source.wordCount.archive(into: &writer)
    writer.write(count: prose.edits.count)
    for edit in prose.edits {
      edit.range.archive(into: &writer)
      write(edit.change, to: &writer)
    }
  }

  private func write(_ change: LinkedProse.Change, to writer: inout ArchiveWriter) {
    switch change {
    case .url(let target, let suffix):
      writer.write(byte: 1)
      write(target, to: &writer)
      writer.write(suffix)
    case .picture(let target, let suffix):
      writer.write(byte: 2)
      write(target, to: &writer)
      writer.write(suffix)
    case .mention(let entity):
      writer.write(kind: 3, name: entities[entity.index])
    case .link(let target, let suffix, let text):
      writer.write(byte: 4)
      write(target, to: &writer)
      writer.write(suffix)
      text.archive(into: &writer)
    case .footnoteReturn: writer.write(byte: 5)
    }
  }

  func write(_ picture: LinkedPicture?, to writer: inout ArchiveWriter) {
    guard let picture else { return writer.write(byte: 0) }
    writer.write(byte: 1)
    picture.picture.archive(into: &writer)
    write(picture.target, to: &writer)
    writer.write(picture.suffix)
  }
}

extension ArchiveWriter {
  /// Half of the digest is enough to tell an old state of one thing from its new one.
  var digest: UInt64 { ContentDigest(of: bytes).low }

  /// A reference to a thing, by its name among those of its kind.
  mutating func write(kind: UInt8, name: UInt64) {
    write(byte: kind)
    write(fixed: name)
  }
}
