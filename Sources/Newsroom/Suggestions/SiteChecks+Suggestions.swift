extension SiteChecks {
  /// The greatest number of names that are suggested at a time.
  private static let most = 50
  /// Places that are shown of each.
  private static let shownPlaces = 3
  /// In fewer stories a name is no subject of the site's.
  private static let leastStories = 2

  fileprivate struct Occurrences {
    var stories = 0
    var mentions = 0
    var last: Identifier<Story>?
    var places: [FindingPlace] = []
  }

  /// Names that recur in several stories and are in no entity file: those in the most stories
  /// first, then by mentions, then by name. Cost: one pass over the running text.
  package func suggestedEntities() -> [EntitySuggestion] {
    let names = StoryNames(site.entities)
    let finder = NameRuns(words: .matching(language: site.settings.language))
    var found: [String: Occurrences] = [:]
    for story in site.stories {
      let markdown = story.body.source.markdown
      let known = names.mentions(in: story).map(\.range)
      for run in finder.runs(in: markdown.html, linkable: markdown.linkable, known: known) {
        found[run.name, default: Occurrences()].add(run, in: story, most: Self.shownPlaces)
      }
    }
    let taken = Set(
      site.entities.flatMap { [$0.name] + $0.fields.aliases.map(\.value) }.map(FoldedText.fold))
    var placer = FindingPlacer(sources: sources, severities: site.settings.checks)
    return found.filter {
      $0.value.stories >= Self.leastStories && !taken.contains(FoldedText.fold($0.key))
    }
    .sorted {
      ($1.value.stories, $1.value.mentions, $0.key) < ($0.value.stories, $0.value.mentions, $1.key)
    }
    .prefix(Self.most)
    .map { name, occurrences in
      EntitySuggestion(
        name: name, storyCount: occurrences.stories, mentionCount: occurrences.mentions,
        places: occurrences.places.map { placer.range(of: $0) })
    }
  }
}

extension SiteChecks.Occurrences {
  fileprivate mutating func add(_ run: NameRuns.Run, in story: Story, most: Int) {
    mentions += 1
    guard last != story.id else { return }
    last = story.id
    stories += 1
    if places.count < most {
      places.append(.phrase(story.path, Array(run.name.utf8), in: 0..<Int.max))
    }
  }
}
