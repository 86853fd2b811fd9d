import Synchronization

/// One index for all threads that write its files. It is built when the first of them is asked for,
/// so a build that writes none does without.
final class SharedSearchIndex: Sendable {
  private let index = Mutex<SearchIndex?>(nil)

  func index(of presentation: Presentation) -> SearchIndex {
    index.withLock { index in
      if let index { return index }
      let built = SearchIndex(
        SearchEntries(presentation).all, layout: presentation.searchLayout)
      index = built
      return built
    }
  }
}
