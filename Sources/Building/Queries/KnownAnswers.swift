import Synchronization
import Tracking

/// The answers to the questions that templates ask of the site, as digests, and what was read for
/// them.
final class KnownAnswers: Sendable {
  private struct Known {
    let digest: UInt64?
    let reads: ReadSet?
  }

  private let known = Mutex<[String: Known]>([:])

  /// The digest of the answer; nil where it has none, or nobody has asked yet.
  subscript(question: String) -> UInt64? { known.withLock { $0[question]?.digest } }

  /// - Parameter reads: nil where nobody knows what was read.
  func add(_ question: String, digest: UInt64?, _ reads: ReadSet?) {
    // One that cannot be digested is as good as changed whenever somebody looks.
    known.withLock { $0[question] = Known(digest: digest, reads: digest == nil ? nil : reads) }
  }

  /// For each question what was read for its answer; nil where nobody knows.
  var reads: [String: ReadSet?] { known.withLock { $0.mapValues(\.reads) } }
}
