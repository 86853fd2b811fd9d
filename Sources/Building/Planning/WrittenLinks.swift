import Newsroom
import Synchronization

/// The routes that authors wrote in links, as far as somebody asked where they lead: each with a
/// number, by which it is known what depends on the answer.
final class WrittenLinks: Sendable {
  private struct Table {
    var routes: [Route] = []
    var numbers: [Route: Int] = [:]

    mutating func number(of route: Route) -> Int {
      if let known = numbers[route] { return known }
      numbers[route] = routes.count
      routes.append(route)
      return routes.count - 1
    }
  }

  private let table = Mutex(Table())

  func number(of route: Route) -> Int { table.withLock { $0.number(of: route) } }

  /// Those that an earlier build was asked for get the numbers that they had in it.
  func add(_ routes: [Route]) {
    table.withLock { table in
      for route in routes { _ = table.number(of: route) }
    }
  }

  /// In the order of their numbers.
  var routes: [Route] { table.withLock(\.routes) }
}
