import Synchronization
import Tracking

/// One index for all threads that write its files. It is built when the first of them is asked for,
/// so a build that writes none does without.
final class SharedSearchIndex: Sendable {
  private let index = Mutex<Tracked<SearchIndex>?>(nil)

  func forget() { index.withLock { $0 = nil } }

  func index(of presentation: Presentation) -> SearchIndex {
    index.withLock { index in
      if let index { return index }
      let built = Tracked(presentation.shared.node(.searchIndex)) {
        SearchIndex(
          SearchEntries(presentation).all, layout: presentation.searchLayout,
          keeping: presentation.shared.keep)
      }
      index = built
      return built
    }.value
  }
}
