import Newsroom

/// What a page is called and what it is about.
struct PageHeading {
  let title: String
  var description: String?
}

extension Presentation {
  func heading(of content: PageContent) -> PageHeading {
    let settings = site.settings
    switch content {
    case .home(let list):
      return PageHeading(
        title: list.isFront ? settings.title : labels.numbered(labels[.stories], list.number),
        description: settings.description ?? settings.tagline)
    case .stories(let list):
      return PageHeading(
        title: list.isFront ? labels[.stories] : labels.numbered(labels[.stories], list.number))
    case .story(let id):
      let fields = site.stories[id].fields
      return PageHeading(title: fields.title, description: fields.summary)
    case .topics: return PageHeading(title: labels[.topics])
    case .topic(let id, let list):
      let topic = site.topics[id]
      return PageHeading(
        title: list.isFront ? topic.title : labels.numbered(topic.title, list.number),
        description: topic.description)
    case .authors: return PageHeading(title: labels[.authors])
    case .author(let id, let list):
      let author = site.authors[id]
      return PageHeading(
        title: list.isFront ? author.name : labels.numbered(author.name, list.number),
        description: author.role)
    case .seriesIndex: return PageHeading(title: labels[.seriesList])
    case .series(let id, let list):
      let title = site.series[id].title
      return PageHeading(title: list.isFront ? title : labels.numbered(title, list.number))
    case .kinds: return PageHeading(title: labels[.kinds])
    case .kind(let position, let list):
      let title = labels.title(ofKind: plan.kinds.kinds[position].name)
      return PageHeading(title: list.isFront ? title : labels.numbered(title, list.number))
    case .archive(let page): return PageHeading(title: title(of: page))
    case .entities(let type):
      return PageHeading(
        title: type.map(labels.plural) ?? labels[.indexTitle])
    case .entity(let id, let list):
      let fields = site.entities[id].identity
      return PageHeading(
        title: list.isFront ? fields.name : labels.numbered(fields.name, list.number),
        description: fields.description)
    case .timeline(let subject): return heading(ofTimeline: subject)
    case .timelines: return PageHeading(title: labels[.timelines])
    case .sources:
      return PageHeading(
        title: labels[.sources], description: labels[.sourcesDescription])
    case .source(let position, let list):
      let name = site.outlets[position].name
      return PageHeading(title: list.isFront ? name : labels.numbered(name, list.number))
    case .corrections(let list):
      return PageHeading(
        title: list.isFront
          ? labels[.corrections] : labels.numbered(labels[.corrections], list.number))
    case .feeds: return PageHeading(title: labels[.feeds])
    case .page(let id):
      let fields = site.pages[id].fields
      return PageHeading(title: fields.title, description: fields.summary)
    case .search: return PageHeading(title: labels[.search])
    case .notFound: return PageHeading(title: labels[.pageNotFound])
    }
  }

  private func heading(ofTimeline subject: TimelineSubject) -> PageHeading {
    switch subject {
    case .site: PageHeading(title: labels[.timeline])
    case .year(let year):
      PageHeading(title: labels.text(.timelineOfYear, ["year": String(year.year)]))
    case .curated(let id):
      PageHeading(
        title: site.timelines[id].fields.title, description: site.timelines[id].fields.description)
    default: PageHeading(title: title(of: subject))
    }
  }

  func title(of page: ArchivePage) -> String {
    switch page {
    case .all: labels[.archive]
    case .year(let position): String(plan.archive.years[position].year)
    case .month(let position):
      title(of: plan.archive.months[position])
    }
  }

  /// "June 2026".
  func title(of month: Archive.Month) -> String {
    dates.text(ofMonth: month.month, year: month.year)
  }

  func language(of content: PageContent) -> String {
    guard case .story(let id) = content else { return site.settings.language }
    return site.stories[id].fields.language ?? site.settings.language
  }

  /// The pages above one, the home page first.
  func breadcrumbs(of content: PageContent) -> [LinkView] {
    let home = link(site.settings.title, .home)
    switch content {
    case .home(let list): return list.isFront ? [] : [home]
    case .stories, .topics, .authors, .page, .search, .notFound, .timeline(.site), .archive(.all),
      .entities(nil), .seriesIndex, .kinds, .sources, .corrections, .feeds:
      return [home]
    case .series: return [home, link(labels[.seriesList], Routes.series)]
    case .kind: return [home, link(labels[.kinds], Routes.kinds)]
    case .source: return [home, link(labels[.sources], Routes.sources)]
    case .timelines: return [home, link(labels[.timeline], Routes.timeline)]
    case .story(let id):
      let topic = site.stories[id].topics.first.map { site.topics[$0] }
      return [home] + (topic.map { [link($0.title, $0.route)] } ?? [])
    case .topic: return [home, link(labels[.topics], Routes.topics)]
    case .author: return [home, link(labels[.authors], Routes.authors)]
    case .archive(.year): return [home, link(labels[.archive], Routes.archive)]
    case .archive(.month(let position)):
      let year = plan.archive.months[position].year
      return [
        home, link(labels[.archive], Routes.archive),
        link(String(year), Routes.archive(year: year)),
      ]
    case .entities: return [home, link(labels[.index], Routes.entities)]
    case .entity(let id, _):
      let type = site.entities[id].identity.type
      return [home, link(labels.plural(type), Routes.entities(type))]
    case .timeline(let subject): return [home] + breadcrumbs(ofTimeline: subject)
    }
  }

  private func breadcrumbs(ofTimeline subject: TimelineSubject) -> [LinkView] {
    switch subject {
    case .topic(let id):
      [link(labels[.topics], Routes.topics), link(site.topics[id].title, site.topics[id].route)]
    case .series(let id):
      [
        link(labels[.seriesList], Routes.series),
        link(site.series[id].title, site.series[id].route),
      ]
    case .curated:
      [link(labels[.timeline], Routes.timeline), link(labels[.timelines], Routes.timelines)]
    default: [link(labels[.timeline], Routes.timeline)]
    }
  }

  func link(_ title: String, _ route: Route) -> LinkView {
    LinkView(title: title, url: url(of: route))
  }
}
