import Newsroom

/// One page of a list that is spread over several.
///
/// Numbers count from the oldest, so a numbered page keeps its content for ever: page 1 holds the
/// oldest stories. The list's own front shows the newest ones, always a full page of them; so its
/// last may stand on the newest numbered page too.
package struct ListPage: Sendable, Hashable {
  package let route: Route
  /// For the list's own front: one more than the newest numbered page.
  package let number: Int
  package let isFront: Bool
  /// What stands on it, as positions in the list (newest first).
  package let range: Range<Int>
  package let newer: Route?
  package let older: Route?

  /// The pages of a list, its front first; an empty list has its front alone.
  /// - Parameters:
  ///   - front: the route of the list itself; numbered pages stand below it.
  ///   - count: how many the list holds.
  ///   - size: how many one page holds, at least 1.
  package static func pages(of front: Route, count: Int, size: Int) -> [ListPage] {
    let size = max(1, size)
    let last = max(1, (count + size - 1) / size)
    func route(_ number: Int) -> Route {
      number >= last ? front : front.appending("page/\(number)/")
    }
    var pages = [
      ListPage(
        route: front, number: last, isFront: true, range: 0..<min(size, count), newer: nil,
        older: last > 1 ? route(last - 1) : nil)
    ]
    for number in stride(from: last - 1, to: 0, by: -1) {
      let oldest = count - (number - 1) * size
      pages.append(
        ListPage(
          route: route(number), number: number, isFront: false, range: (oldest - size)..<oldest,
          newer: route(number + 1), older: number > 1 ? route(number - 1) : nil))
    }
    return pages
  }
}
