import Newsroom

/// A file of the built-in search.
package enum SearchFile: Sendable, Hashable {
  case head
  /// A part of the words, and one of the entries.
  case words(Int)
  case entries(Int)

  /// Every file of an index, the head first.
  package static func all(of layout: SearchLayout) -> [SearchFile] {
    [.head] + (0..<layout.partCount).map { .words($0) }
      + (0..<layout.entryPartCount).map { .entries($0) }
  }

  package var route: Route {
    switch self {
    case .head: Routes.search.appending("index.json")
    case .words(let part): Routes.search.appending("words/\(part).json")
    case .entries(let part): Routes.search.appending("entries/\(part).json")
    }
  }
}

extension Presentation {
  var searchLayout: SearchLayout {
    SearchLayout(entryCount: SearchEntries.count(of: site))
  }
}
