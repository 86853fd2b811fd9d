import Foundation
import Synchronization

/// Work on many elements, shared over the cores.
enum Batches {
  /// Elements that one thread works through before it asks for more: enough that handing out costs
  /// nothing, few enough that no core is left alone with the rest.
  static let size = 64

  @TaskLocal private static var jobs: Int?

  /// Does work whose batches are shared by this many threads; nil for one a core.
  static func shared<Result, Failure>(
    by jobs: Int?, _ work: () async throws(Failure) -> Result
  ) async throws(Failure) -> Result {
    // `withValue` itself forgets the type of the error.
    let result: Swift.Result<Result, Failure> = await $jobs.withValue(jobs) {
      do throws(Failure) {
        return .success(try await work())
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// The results in the order of the elements, so that the number of threads shows nowhere.
  /// - Parameter size: elements of one batch; fewer where each is much work.
  static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], by size: Int = size, _ transform: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    let count = (elements.count + size - 1) / size
    let threads = min(count, jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    let next = NextBatch()
    var batches = [[Result]](repeating: [], count: count)
    await withTaskGroup(of: [(Int, [Result])].self) { group in
      for _ in 0..<threads {
        group.addTask {
          var done: [(Int, [Result])] = []
          while let number = next.take(of: count) {
            let start = number * size
            let batch = elements[start..<min(start + size, elements.count)]
            done.append((number, batch.map(transform)))
          }
          return done
        }
      }
      for await done in group {
        for (number, results) in done { batches[number] = results }
      }
    }
    var results: [Result] = []
    results.reserveCapacity(elements.count)
    for number in batches.indices {
      results += batches[number]
      batches[number] = []
    }
    return results
  }
}

/// Hands out the numbers of batches, each once.
private final class NextBatch: Sendable {
  private let next = Atomic(0)

  func take(of count: Int) -> Int? {
    let number = next.add(1, ordering: .relaxed).oldValue
    return number < count ? number : nil
  }
}
