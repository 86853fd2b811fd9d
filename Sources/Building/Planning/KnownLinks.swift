import Archiving
import Newsroom

/// Where the links led that an earlier build was asked for.
struct KnownLinks: Sendable {
  private let targets: [Route: Route]
  /// Raised for a link that it was not asked for.
  private let damage: DamageFlag

  init(_ targets: [Route: Route], damage: DamageFlag) {
    self.targets = targets
    self.damage = damage
  }

  func resolve(_ route: Route) -> Route {
    if let target = targets[route] { return target }
    damage.raise()
    return route
  }
}
