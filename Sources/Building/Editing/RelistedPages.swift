import Newsroom

/// The pages of entities that have more or fewer stories than the last whole build found.
struct RelistedPages: Sendable {
  /// Those that were there, as they are now.
  private(set) var plans: [Route: OutputPlan] = [:]
  /// Those that were not.
  private(set) var added: [OutputPlan] = []
  /// Where there were others.
  private(set) var removed: [Route] = []

  /// Nil where more than pages of lists come or go, or what else the site has would not bear it.
  ///
  /// - Parameter before: the site as the whole build found it.
  init?(
    of entities: [Identifier<Entity>], before: Site, now: Site, _ snapshot: SiteSnapshot
  ) {
    for id in entities {
      let old = before.outputs(of: before.entities[id])
      let new = now.outputs(of: now.entities[id])
      let known = Set(old.map(\.route))
      let wanted = Set(new.map(\.route))
      for output in new where known.contains(output.route) { plans[output.route] = output }
      let added = new.filter { !known.contains($0.route) }
      let removed = old.filter { !wanted.contains($0.route) }
      guard (added + removed).allSatisfy(\.isPage),
        added.allSatisfy({ snapshot.routes.accept($0.route) }),
        removed.allSatisfy({ !snapshot.routes.areLinked(to: $0.route) })
      else { return nil }
      self.added += added
      self.removed += removed.map(\.route)
    }
  }
}
