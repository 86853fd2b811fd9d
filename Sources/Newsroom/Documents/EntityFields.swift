import FrontMatter

/// An entity's front matter, typed.
package struct EntityFields: Sendable {
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

  /// One line of what is known: "Founded", "1994".
  package struct Fact: Sendable, Hashable {
    package let label: String
    package let value: String
  }
}
