import Archiving
import Newsroom
import Tracking

/// Finds the outputs of the last whole build that were made from anything that is another now.
struct StaleOutputs: Sendable {
  private let keys: ReadKeySet
  /// Those whose answers may be others.
  private let questions: Set<String>

  /// - Parameters:
  ///   - changed: what of the site is another.
  ///   - last: what the last whole build knew of itself.
  init(_ changed: [ReadKey], since last: SiteDigests) {
    let keys = last.nodes.closing(changed, over: SharedPart.allCases.map(\.rawValue))
    self.keys = keys
    questions = Set(
      last.questions.filter { $0.value.map(keys.containsAny) ?? true }.map(\.key))
  }

  /// Whether it may be another.
  ///
  /// - Parameter record: archived.
  func holds(_ record: UnsafeRawBufferPointer) -> Bool {
    var reader = ArchiveReader(record)
    do throws(ArchiveDamage) {
      if try OutputTrace.isStale(keys, archived: &reader) { return true }
      if questions.isEmpty { return false }
      reader = ArchiveReader(record)
      return try PageRecord(from: &reader).questions.contains { questions.contains($0.question) }
    } catch {
      return true
    }
  }
}

extension BuildCache {
  /// The paths of the stale ones, in the output.
  func paths(of stale: StaleOutputs) async -> [String] {
    let count = pageCount
    let runs = stride(from: 0, to: count, by: Self.runLength).map { start in
      start..<min(start + Self.runLength, count)
    }
    let found = await Batches.map(runs, by: 1) { self.pagePaths(in: $0, where: stale.holds) }
    return found.flatMap(\.self)
  }

  private static let runLength = 1024
}
