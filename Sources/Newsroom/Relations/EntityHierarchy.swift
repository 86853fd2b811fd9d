import Diagnostics
import FrontMatter

/// Which entities are parts of which: a forest, for a circle is an error and is cut open.
struct EntityHierarchy {
  /// What each entity is part of, by the entity's position.
  private(set) var partOf: [Identifier<Entity>?]
  /// The direct parts of each entity, in the order of their names.
  private(set) var parts: [[Identifier<Entity>]]

  /// - Parameter partOf: what each entity says it is part of, already looked up.
  init(
    _ partOf: [Identifier<Entity>?], of documents: [Document<EntityFields>],
    into diagnostics: inout [Diagnostic]
  ) {
    self.partOf = partOf
    parts = Array(repeating: [], count: partOf.count)
    openCircles(documents, &diagnostics)
    for (position, whole) in self.partOf.enumerated() {
      if let whole { parts[whole.index].append(Identifier(position)) }
    }
  }

  /// Every entity below one, at any depth.
  func descendants(of entity: Identifier<Entity>) -> [Identifier<Entity>] {
    Self.descendants(of: entity) { parts[$0.index] }
  }

  /// The same where somebody else knows the direct parts; these come first.
  static func descendants(
    of entity: Identifier<Entity>, parts: (Identifier<Entity>) -> [Identifier<Entity>]
  ) -> [Identifier<Entity>] {
    var found = parts(entity)
    var next = 0
    while next < found.count {
      found += parts(found[next])
      next += 1
    }
    return found
  }

  /// Cost: linear, for every entity is walked over once.
  private mutating func openCircles(
    _ documents: [Document<EntityFields>], _ diagnostics: inout [Diagnostic]
  ) {
    /// The walk that came by first; 0 for none.
    var walks = [Int](repeating: 0, count: partOf.count)
    for start in partOf.indices where walks[start] == 0 {
      var path: [Int] = []
      var next: Int? = start
      while let entity = next, walks[entity] == 0 {
        walks[entity] = start + 1
        path.append(entity)
        next = partOf[entity]?.index
      }
      guard let entry = next, walks[entry] == start + 1, let first = path.firstIndex(of: entry)
      else { continue }
      let circle = path[first...].map { documents[$0] }
      diagnostics.append(Self.circleError(circle))
      partOf[path[path.count - 1]] = nil
    }
  }

  private static func circleError(_ circle: [Document<EntityFields>]) -> Diagnostic {
    let slugs = circle.map { "'\($0.slug)'" }
    let way = slugs.count > 1 ? " through \(slugs.dropFirst().joined(separator: ", "))" : ""
    return .error(
      "part-of-circle", "entity \(slugs.first ?? "") is part of itself\(way)",
      at: circle.first?.fields.partOf?.range,
      notes: circle.dropFirst().map { entity in
        .init("part of the next one here", at: entity.fields.partOf?.range)
      },
      help: "remove 'part_of' from one of them")
  }
}
