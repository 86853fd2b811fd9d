import Archiving
import Newsroom
import Synchronization
import Tracking

/// The entries of feeds, each written once: a story stands in the feeds of its topics, its authors
/// and all that it names, and is the same text in all of them.
final class FeedEntries: Sendable {
  /// What one entry's bytes depend on.
  struct Key: Hashable {
    let story: Identifier<Story>
    let format: FeedSettings.Format
    let content: FeedSettings.Content
  }

  private let shared: SharedViews

  init(_ shared: SharedViews) { self.shared = shared }

  private let written = Mutex<[Key: Tracked<StoredBytes>]>([:])

  func forget() { written.withLock { $0 = [:] } }

  /// The entry, made by the closure where it is not there yet. Two threads may make one at the same
  /// time; they make the same.
  func bytes(of key: Key, make: () -> [UInt8]) -> [UInt8] {
    if let known = written.withLock({ $0[key] }) { return known.value.bytes }
    let part = SharedPart.feedEntries(key.format, key.content)
    let made = Tracked(shared.node(part, key.story.index)) { shared.keep(make()) }
    written.withLock { $0[key] = made }
    return made.value.bytes
  }
}
