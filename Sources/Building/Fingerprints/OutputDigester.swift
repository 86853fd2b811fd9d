import Archiving
import Newsroom

/// Digests which page or file an output is: what is read of the site for it follows from that.
struct OutputDigester: Sendable {
  let names: SiteNames
  let plan: RenderPlan

  func digest(of output: OutputPlan) -> UInt64 {
    var writer = ArchiveWriter(reserving: 128)
    writer.write(output.route.path)
    writer.write(output.kind)
    switch output {
    case .page(let page): write(page.content, to: &writer)
    case .file(let file): write(file.content, to: &writer)
    }
    return writer.digest
  }

  private func write(_ content: PageContent, to writer: inout ArchiveWriter) {
    if let list = content.list { write(list, to: &writer) }
    switch content {
    case .story(let id): writer.write(fixed: names.stories[id.index])
    case .topic(let id, _): writer.write(fixed: names.topics[id.index])
    case .author(let id, _): writer.write(fixed: names.authors[id.index])
    case .series(let id, _): writer.write(fixed: names.series[id.index])
    case .kind(let position, _): writer.write(plan.kinds.kinds[position].name)
    case .archive(.all): writer.write(byte: 0)
    case .archive(.year(let position)): writer.write(plan.archive.years[position].year)
    case .archive(.month(let position)):
      let month = plan.archive.months[position]
      writer.write(month.year)
      writer.write(month.month)
    case .entities(let type): type.archive(into: &writer)
    case .entity(let id, _): writer.write(fixed: names.entities[id.index])
    case .timeline(let subject): write(subject, to: &writer)
    case .source(let position, _): writer.write(fixed: names.outlets[position])
    case .page(let id): writer.write(fixed: names.pages[id.index])
    case .home, .stories, .topics, .authors, .seriesIndex, .kinds, .timelines, .sources,
      .corrections, .feeds, .search, .notFound:
      break
    }
  }

  private func write(_ content: FileContent, to writer: inout ArchiveWriter) {
    switch content {
    case .timelineJSON(let subject), .calendar(let subject): write(subject, to: &writer)
    case .feed(let subject, let format):
      writer.write(format.rawValue)
      write(subject, to: &writer)
    case .sitemap(let position), .newsSitemap(let position), .redirect(let position):
      writer.write(position)
    case .ninjs(let id): writer.write(fixed: names.stories[id.index])
    case .storyList(let list): write(list, to: &writer)
    case .entityRecord(let id): writer.write(fixed: names.entities[id.index])
    case .search(.words(let part)), .search(.entries(let part)): writer.write(part)
    case .subscriptions, .sitemapIndex, .robots, .indexNowKey, .trust, .responseHeaders,
      .redirectRules, .entityList, .search(.head):
      break
    }
  }

  private func write(_ list: ListPage, to writer: inout ArchiveWriter) {
    writer.write(list.route.path)
    writer.write(count: list.number)
    list.isFront.archive(into: &writer)
    list.range.archive(into: &writer)
    (list.newer?.path).archive(into: &writer)
    (list.older?.path).archive(into: &writer)
  }

  func write(_ subject: TimelineSubject, to writer: inout ArchiveWriter) {
    switch subject {
    case .site: writer.write(byte: 0)
    case .year(let year):
      writer.write(byte: 1)
      writer.write(year.year)
      names.write(year.events.map { Identifier<Event>($0) }, of: \.events, to: &writer)
    case .story(let id): writer.write(kind: 2, name: names.stories[id.index])
    case .entity(let id): writer.write(kind: 3, name: names.entities[id.index])
    case .topic(let id): writer.write(kind: 4, name: names.topics[id.index])
    case .series(let id): writer.write(kind: 5, name: names.series[id.index])
    case .curated(let id): writer.write(kind: 6, name: names.timelines[id.index])
    }
  }

  private func write(_ subject: FeedSubject, to writer: inout ArchiveWriter) {
    switch subject {
    case .site: writer.write(byte: 0)
    case .entity(let id): writer.write(kind: 3, name: names.entities[id.index])
    case .topic(let id): writer.write(kind: 4, name: names.topics[id.index])
    case .series(let id): writer.write(kind: 5, name: names.series[id.index])
    case .author(let id): writer.write(kind: 7, name: names.authors[id.index])
    }
  }
}
