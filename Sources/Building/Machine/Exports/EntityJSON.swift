import Newsroom
import Templating

/// The registry, for programs: what each entity is and how many stories name it.
struct EntityListJSON {
  let presentation: Presentation

  var value: Value {
    ["entities": .list(presentation.site.entities.map { .dict(presentation.record(of: $0)) })]
  }
}

/// An entity for programs: what is known of it, its newest stories and its timeline.
struct EntityJSON {
  let entity: Entity
  let presentation: Presentation

  var value: Value {
    var record = presentation.record(of: entity)
    let fields = entity.fields
    record.set(
      "facts",
      .list(
        fields.facts.map { ["label": .string($0.label), "value": .string($0.value)] }))
    record.set("part_of", .optional(entity.partOf.map { site.entities[$0].slug }))
    record.set("parts", .list(entity.parts.map { .string(site.entities[$0].slug) }))
    record.set(
      "companions",
      .list(
        entity.companions.map {
          [
            "slug": .string(site.entities[$0.entity].slug), "stories": .int($0.storyCount),
          ]
        }))
    record.set("timeline", files(site.files(of: .entity(entity.id))))
    record.set("feeds", files(site.files(ofFeed: .entity(entity.id))))
    let newest = entity.listedStories.prefix(site.settings.pageSize)
    record.set("stories", .list(newest.map { presentation.record(of: site.stories[$0]) }))
    return .dict(record)
  }

  private var site: Site { presentation.site }

  private func files(_ files: [FilePlan]) -> Value {
    .list(files.map { .string(presentation.absoluteURL(of: $0.route)) })
  }
}

extension Presentation {
  /// An entity as the API's list has it.
  func record(of entity: Entity) -> ValueDictionary {
    let fields = entity.fields
    return ValueDictionary([
      ("slug", .string(entity.slug)), ("name", .string(entity.name)),
      ("type", .string(fields.type.rawValue)), ("url", .string(absoluteURL(of: entity.route))),
      ("data", .string(absoluteURL(of: Routes.api(of: entity)))),
      ("description", .optional(fields.description)),
      ("aliases", .list(fields.aliases.map { .string($0.value) })),
      ("wikidata", .optional(fields.wikidata)),
      ("same_as", .list(fields.sameAs.map { .string($0) })),
      ("story_count", .int(entity.listedStories.count)),
    ])
  }
}
