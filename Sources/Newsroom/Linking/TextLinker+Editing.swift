import Archiving

extension TextLinker {
  /// A story with another text, where nothing else of the site is another by it.
  ///
  /// - Parameter document: what its file says now, read without a complaint.
  /// - Returns: nil where anything that other stories, entities or events rest on has changed: the
  ///   front matter, whom the text names and what it tells, its anchors, the pages and files of the
  ///   site that it leads to, its pictures, how long it takes to read; or where something is wrong.
  package func story(_ story: Story, rewritten document: Document<StoryFields>) -> Story? {
    let old = Document(
      file: document.file, slug: story.slug, fields: story.fields, body: story.body.source)
    let (before, now) = (old.body.markdown, document.body.markdown)
    guard document.slug == old.slug, archive(of: document.fields) == archive(of: old.fields),
      before.anchors == now.anchors,
      before.images.map(\.destination) == now.images.map(\.destination),
      before.wordCount.readingMinutes == now.wordCount.readingMinutes
    else { return nil }
    let (linked, text) = (link(old), link(document))
    guard text.diagnostics.isEmpty, linked.diagnostics.isEmpty, text.listed == linked.listed,
      text.entities == story.entities, linked.entities == story.entities,
      text.events.elementsEqual(linked.events, by: { $0.isTold(like: $1) }),
      text.body.siteLinks == linked.body.siteLinks
    else { return nil }
    return Story(story, mentions: text.mentions, body: text.body)
  }

  private func archive(of fields: StoryFields) -> [UInt8] {
    var writer = ArchiveWriter(reserving: 4096)
    fields.archive(into: &writer)
    return writer.bytes
  }
}

extension Story {
  /// The same with another text.
  fileprivate convenience init(_ story: Story, mentions: [EntityMention], body: LinkedProse) {
    self.init(
      id: story.id, path: story.path, slug: story.slug, route: story.route, fields: story.fields,
      authors: story.authors, topics: story.topics, series: story.series,
      entities: story.entities, mentions: mentions, body: body, picture: story.picture,
      timeline: story.timeline, corrections: story.corrections)
  }
}

extension LinkedEvent {
  /// Whether both are one event, whose text is that of front matter.
  fileprivate func isTold(like other: LinkedEvent) -> Bool {
    date == other.date && dateWords == other.dateWords && dateRange == other.dateRange
      && title == other.title && entities == other.entities && anchor == other.anchor
      && sources == other.sources && identifier == other.identifier
  }
}

extension LinkedProse {
  /// The pages and files of the site that it leads to by their URLs: they are checked against the
  /// routes.
  fileprivate var siteLinks: [String] {
    edits.compactMap { edit in
      switch edit.change {
      case .url(.route(let route), let suffix), .picture(.route(let route), let suffix),
        .link(.route(let route), let suffix, _):
        route.path + suffix
      default: nil
      }
    }
  }
}
