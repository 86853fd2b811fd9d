import Newsroom
import Tracking

/// What a few files, read again, make of the site that an earlier build left.
struct SiteEdit: Sendable {
  let revised: RevisedSite
  /// What was edited since that build: names of entities, whom stories name, what the site has on
  /// entities.
  let extent: EditExtent
  /// The words that the search finds other things by.
  let words: [String]

  /// Nil where anything else of the site would be another.
  init?(_ edited: EditedDocuments, in known: LinkedSite) {
    let texts = edited.texts
    let before = edited.names.isEmpty ? nil : known.texts
    let stories = edited.stories.compactMap { texts.story($0, saying: $1, before: before) }
    let entities = edited.entities.compactMap { texts.entity($0, saying: $1) }
    guard stories.count == edited.stories.count, entities.count == edited.entities.count,
      !stories.contains(where: { Self.showsOtherExcerpt($0, known.site.settings) }),
      let revised = RevisedSite(known, stories, entities)
    else { return nil }
    self.revised = revised
    let others = stories.filter(\.namesOthers)
    extent = EditExtent(
      renamed: edited.renamed.sorted(), renaming: others.map(\.story.id).sorted(),
      relisted: revised.relisted)
    let named = Set(others.flatMap(\.otherEntities))
    words =
      edited.names.flatMap(SearchEntries.words)
      + named.sorted().flatMap { entity in
        [known.site.entities[entity], revised.site.entities[entity]]
          .flatMap(SearchEntries.words)
      }
  }

  /// The built-in search tells the first words of a story that has no summary.
  private static func showsOtherExcerpt(
    _ story: RelinkedStory, _ settings: SiteSettings
  ) -> Bool {
    settings.search == .builtin && story.story.fields.summary == nil && story.hasOtherText
  }

  /// What of the site is another.
  var changedKeys: [ReadKey]? {
    var keys: [ReadKey] = []
    for (part, positions) in revised.changed {
      for position in positions {
        guard let key = ReadKey(part: part.rawValue, position: position) else { return nil }
        keys.append(key)
      }
    }
    return keys
  }

  /// As `explain` names it.
  var changedParts: [String] {
    revised.changed.filter { !$0.value.isEmpty }.keys.sorted { $0.rawValue < $1.rawValue }
      .map(ReadSet.name(of:))
  }
}
