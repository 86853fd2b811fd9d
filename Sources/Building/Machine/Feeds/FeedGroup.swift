import Newsroom

/// The feeds of one kind of thing, in the order of their names.
struct FeedGroup {
  let title: String
  let subjects: [FeedSubject]
}

extension Presentation {
  /// Every feed, by kind: the site's own first. A kind without feeds is left out.
  var feedGroups: [FeedGroup] {
    let kinds: [Feed.Kind] =
      [.site, .topics, .series, .authors] + EntityType.allCases.map { .entities($0) }
    let subjects = Dictionary(grouping: site.feedSubjects, by: kind(of:))
    return kinds.compactMap { kind in
      subjects[kind].map { FeedGroup(title: title(of: kind), subjects: $0) }
    }
  }

  private func kind(of subject: FeedSubject) -> Feed.Kind {
    switch subject {
    case .site: .site
    case .topic: .topics
    case .series: .series
    case .author: .authors
    case .entity(let id): .entities(site.entities[id].identity.type)
    }
  }

  private func title(of kind: Feed.Kind) -> String {
    switch kind {
    case .site: site.settings.title
    case .topics: labels[.topics]
    case .series: labels[.seriesList]
    case .authors: labels[.authors]
    case .entities(let type): labels.plural(type)
    }
  }
}

extension Feed {
  /// What a feed is of.
  enum Kind: Hashable {
    case site, topics, series, authors
    case entities(EntityType)
  }
}
