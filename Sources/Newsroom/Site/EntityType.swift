/// What kind of thing an entity is.
package enum EntityType: String, Sendable, CaseIterable {
  case person, organization, product, place, work, law, event, other

  /// The name of the index of its kind in a URL: `/entities/people/`.
  package var pluralSlug: String {
    switch self {
    case .person: "people"
    case .organization: "organizations"
    case .product: "products"
    case .place: "places"
    case .work: "works"
    case .law: "laws"
    case .event: "events"
    case .other: "other"
    }
  }
}
