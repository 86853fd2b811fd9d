import FrontMatter

/// An entity's front matter, typed.
package final class EntityFields: Sendable {
  package let name: String
  /// What it is sorted under: "Jassy, Andy".
  package let sortName: String
  package let type: EntityType
  package let slug: Located<String>?
  package let aliases: [Located<String>]
  package let description: String?
  /// A Wikidata item: `Q3884`.
  package let wikidata: String?
  /// Pages elsewhere that are about the same thing.
  package let sameAs: [String]
  package let image: Picture?
  package let partOf: Located<String>?
  /// Its page lists the stories of its parts too; nil where the site's settings decide.
  package let includesParts: Bool?
  /// Its names in running text become mentions.
  package let linksAutomatically: Bool
  package let facts: [Fact]
  /// What happened to it, whether or not a story tells it.
  package let events: [EventFields]
  /// Old URLs of its page; `aliases` are its other names.
  package let formerURLs: [Located<String>]

  init(
    name: String, sortName: String, type: EntityType, slug: Located<String>?,
    aliases: [Located<String>], description: String?, wikidata: String?, sameAs: [String],
    image: Picture?, partOf: Located<String>?, includesParts: Bool?, linksAutomatically: Bool,
    facts: [Fact], events: [EventFields], formerURLs: [Located<String>]
  ) {
    self.name = name
    self.sortName = sortName
    self.type = type
    self.slug = slug
    self.aliases = aliases
    self.description = description
    self.wikidata = wikidata
    self.sameAs = sameAs
    self.image = image
    self.partOf = partOf
    self.includesParts = includesParts
    self.linksAutomatically = linksAutomatically
    self.facts = facts
    self.events = events
    self.formerURLs = formerURLs
  }

  /// What any page that names the entity may tell of it; all else is its own page's.
  var identity: EntityFields {
    EntityFields(
      name: name, sortName: sortName, type: type, slug: nil, aliases: [], description: description,
      wikidata: wikidata, sameAs: sameAs, image: nil, partOf: nil, includesParts: nil,
      linksAutomatically: true, facts: [], events: [], formerURLs: [])
  }

  /// One line of what is known: "Founded", "1994".
  package struct Fact: Sendable, Hashable {
    package let label: String
    package let value: String
  }
}
