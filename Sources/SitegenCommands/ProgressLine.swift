import Building
import Foundation
import Synchronization

/// One line on a terminal that says what a long build is doing. Elsewhere it shows nothing.
final class ProgressLine: Sendable {
  private let isShown: Bool
  private let start = ContinuousClock.now
  private let isDirty = Mutex(false)

  /// A build that is done sooner needs no line.
  private static let patience = Duration.milliseconds(300)

  init(isShown: Bool) {
    self.isShown = isShown && Standard.errorIsTerminal
  }

  func show(_ progress: BuildProgress) {
    guard isShown, ContinuousClock.now - start > Self.patience else { return }
    let count = progress.total > 0 ? " \(progress.done) of \(progress.total)" : ""
    isDirty.withLock { $0 = true }
    Standard.error("\r\u{1B}[K\(progress.phase.rawValue)\(count)…")
  }

  func clear() {
    let wasDirty = isDirty.withLock { dirty in
      defer { dirty = false }
      return dirty
    }
    if wasDirty { Standard.error("\r\u{1B}[K") }
  }
}
