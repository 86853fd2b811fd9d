import Newsroom
import Templating

/// An entity as other pages name it.
struct EntityReferenceView: TemplateObject {
  let entity: Entity
  let presentation: Presentation

  static let members = MemberTable<EntityReferenceView>(
    [
      Member("name", "string", "Its name.") { .string($0.entity.name) },
      Member("url", "string", "Its page.") { .string($0.presentation.url(of: $0.entity.route)) },
      Member("slug", "string", "Its name in URLs.") { .string($0.entity.slug) },
      Member("type", "string", "person, organization, product, place, work, law, event, other.") {
        .string($0.entity.identity.type.rawValue)
      },
      Member("type_label", "string", "The type as readers see it.") {
        .string($0.presentation.labels.singular($0.entity.identity.type))
      },
    ], typeName: "entity", together: ["name", "url", "slug", "type", "type_label"])
}

/// An entity in an index or beside a story.
struct EntityCardView: TemplateObject {
  let reference: EntityReferenceView

  static let members = MemberTable<EntityCardView>(
    EntityReferenceView.members.members.map { $0.through { $0.reference } } + ownMembers,
    typeName: "entity", together: EntityReferenceView.members.members.map(\.name))

  private static let ownMembers: [Member<EntityCardView>] = [
    Member("description", "string or none", "What it is, in a few words.") {
      .optional($0.entity.identity.description)
    },
    Member("image", "image or none", "Its picture.") { card in
      .optional(
        card.entity.picture.map {
          ImageView(linked: $0, presentation: card.reference.presentation)
        })
    },
    Member("story_count", "integer", "How many stories name it.") {
      .int($0.entity.stories.count)
    },
    Member("sort_name", "string", "What it is sorted under.") {
      .string($0.entity.identity.sortName)
    },
  ]

  private var entity: Entity { reference.entity }
}

/// An entity on its own page.
struct EntityView: TemplateObject {
  let card: EntityCardView

  static let members = MemberTable<EntityView>(
    EntityCardView.members.members.map { $0.through { $0.card } } + ownMembers, typeName: "entity")

  private static let ownMembers: [Member<EntityView>] = [
    Member("body", "html", "What its file says of it.") {
      .markup(Markup($0.presentation.html(of: $0.entity.body)))
    },
    Member("aliases", "list of string", "Its other names.") {
      .list($0.entity.fields.aliases.map { .string($0.value) })
    },
    Member("facts", "list of fact", "What is known about it, line by line.") {
      .list($0.entity.fields.facts.map { FactView(fact: $0) })
    },
    Member("wikidata_url", "string or none", "Its page on Wikidata.") {
      .optional($0.entity.identity.wikidata.map { "https://www.wikidata.org/wiki/\($0)" })
    },
    Member("same_as", "list of link", "Pages elsewhere about it.") {
      .list($0.entity.identity.sameAs.map { LinkView(title: URLText.host($0), url: $0) })
    },
    Member("part_of", "entity or none", "What it belongs to.") { view in
      .optional(view.entity.partOf.map { view.presentation.reference(to: $0) })
    },
    Member("parts", "list of entity", "What belongs to it.") { view in
      .list(view.entity.parts.map { view.presentation.reference(to: $0) })
    },
    Member("timeline", "list of event", "Its events and those of its parts.") { view in
      view.presentation.timeline(view.entity.timeline, of: .entity(view.entity.id))
    },
    Member(
      "appears_with", "list of companion",
      "The entities that share stories with it, by how unlikely it is that chance brought them "
        + "together (log-likelihood ratio); those that share only one story come last."
    ) { view in
      .list(
        view.entity.companions.map {
          CompanionView(companion: $0, presentation: view.presentation)
        })
    },
    Member(
      "mentioned_in", "list of mention", "The sentences that name it first in its newest stories."
    ) { view in .list(view.presentation.mentions(of: view.entity)) },
    Member(
      "coverage", "list of month", "How many stories name it, month by month, the oldest first."
    ) { view in .list(CoverageMonthView.months(of: view.entity, view.presentation)) },
    Member("first_story", "story or none", "The oldest story that names it.") { view in
      .optional(view.entity.stories.last.map { view.presentation.card(of: $0) })
    },
    Member("latest_story", "story or none", "The newest story that names it.") { view in
      .optional(view.entity.stories.first.map { view.presentation.card(of: $0) })
    },
  ]

  private var entity: Entity { card.reference.entity }
  private var presentation: Presentation { card.reference.presentation }
}

/// A line of what is known about an entity.
struct FactView: TemplateObject {
  let fact: EntityFields.Fact

  static let members = MemberTable<FactView>([
    Member("label", "string", "\"Founded\".") { .string($0.fact.label) },
    Member("value", "string", "\"1994\".") { .string($0.fact.value) },
  ])
}

/// An entity that shares stories with another.
struct CompanionView: TemplateObject {
  let companion: Entity.Companion
  let presentation: Presentation

  static let members = MemberTable<CompanionView>([
    Member("entity", "entity", "The other one.") {
      .object($0.presentation.reference(to: $0.companion.entity))
    },
    Member("count", "integer", "How many stories name both.") {
      .int($0.companion.storyCount)
    },
  ])
}
