import Newsroom
import Templating

/// What the search page reads first: how the index is cut, what can be filtered by, and the words
/// that the page says.
struct SearchHead {
  let presentation: Presentation

  /// Entities that can be chosen from, the most covered; any other can be named in the URL.
  private static let entityCount = 200

  var value: Value {
    let site = presentation.site
    let layout = presentation.searchLayout
    return [
      "version": 1,
      "parts": .int(layout.partCount),
      "prefix": .int(SearchLayout.prefixLength),
      "size": .int(SearchLayout.entriesInPart),
      "entries": .int(layout.entryCount),
      "things": .int(SearchEntries.thingCount(of: site)),
      "filters": [
        "topic": .list(
          site.topics.map { choice($0.slug, $0.title, $0.stories.count) }),
        "entity": .list(
          mostCovered.map { choice($0.slug, $0.name, $0.stories.count) }),
        "year": .list(
          presentation.plan.archive.years.map {
            choice(String($0.year), String($0.year), $0.storyCount)
          }),
        "kind": .list(kinds),
      ],
      "strings": strings,
    ]
  }

  private func choice(_ key: String, _ label: String, _ count: Int) -> Value {
    .list([.string(key), .string(label), .int(count)])
  }

  private var kinds: [Value] {
    let kinds = presentation.plan.kinds.kinds
    let plain = presentation.site.stories.count - kinds.reduce(0) { $0 + $1.stories.count }
    let news = choice(KindList.plainNews, presentation.labels[.kindNews], plain)
    return (plain > 0 ? [news] : [])
      + kinds.map { choice($0.name, presentation.labels.title(ofKind: $0.name), $0.stories.count) }
  }

  /// By name.
  private var mostCovered: [Entity] {
    presentation.site.entities.filter { !$0.stories.isEmpty }
      .sorted { ($1.stories.count, $0.id) < ($0.stories.count, $1.id) }
      .prefix(Self.entityCount).sorted { $0.id < $1.id }
  }

  /// The script chooses the form of the count by the page's language.
  private var strings: Value {
    let found = presentation.labels.strings.strings[Labels.Key.searchResults.rawValue]
    let forms = PluralCategory.allCases.compactMap { category in
      found?.forms[category].map { (category.rawValue, Value.string($0.text)) }
    }
    return [
      "results": .dict(ValueDictionary(forms)),
      "none": .string(presentation.labels[.searchNone]),
    ]
  }
}
