/// The entities that a text has named so far. A text names few, which are compared faster than they
/// are hashed.
struct SeenEntities {
  private var few: [Identifier<Entity>] = []
  private var many: Set<Identifier<Entity>> = []

  private static let fewest = 24

  init(_ entities: some Sequence<Identifier<Entity>> = []) {
    for entity in entities { insert(entity) }
  }

  /// True where the entity is new.
  @discardableResult
  mutating func insert(_ entity: Identifier<Entity>) -> Bool {
    if few.contains(entity) { return false }
    if few.count < Self.fewest {
      few.append(entity)
      return true
    }
    return many.insert(entity).inserted
  }
}
