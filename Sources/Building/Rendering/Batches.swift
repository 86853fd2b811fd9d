import Foundation
import Newsroom
import Synchronization

/// Work on many elements, shared over the cores.
enum Batches {
  /// The most elements that one thread works through before it asks for more. Towards the end it is
  /// given fewer, down to one, so that no core is left alone with the rest.
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

  /// Two pieces of work, side by side where there is more than one thread.
  static func both<First: Sendable, Second: Sendable>(
    _ first: @escaping @Sendable () async -> First, _ second: @Sendable () async -> Second
  ) async -> (First, Second) {
    if jobs == 1 { return (await first(), await second()) }
    async let started = first()
    let other = await second()
    return (await started, other)
  }

  /// The results in the order of the elements, so that the number of threads shows nowhere.
  /// - Parameters:
  ///   - size: the most elements of one batch; 1 where each is much work.
  ///   - yields: other work that waits for a thread goes first, after each batch.
  static func map<Elements: Numbered & Sendable, Result: Sendable>(
    _ elements: Elements, by size: Int = size, yields: Bool = false,
    _ transform: @escaping @Sendable (Elements.Element) -> Result
  ) async -> [Result] {
    await results(of: elements, by: size, yields: yields) { $0.map(transform) }
  }

  /// The same without those elements that have none.
  static func compactMap<Elements: Numbered & Sendable, Result: Sendable>(
    _ elements: Elements, _ transform: @escaping @Sendable (Elements.Element) -> Result?
  ) async -> [Result] {
    await results(of: elements, by: size, yields: false) { $0.compactMap(transform) }
  }

  private static func results<Elements: Numbered & Sendable, Result: Sendable>(
    of elements: Elements, by size: Int, yields: Bool,
    _ work: @escaping @Sendable (Elements.SubSequence) -> [Result]
  ) async -> [Result] {
    let threads = min(
      (elements.count + size - 1) / size, jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    let rest = RestOfBatches(count: elements.count, size: size, threads: threads)
    var batches: [(start: Int, results: [Result])] = []
    await withTaskGroup(of: [(Int, [Result])].self) { group in
      for _ in 0..<threads {
        group.addTask {
          var done: [(Int, [Result])] = []
          while let batch = rest.take() {
            done.append((batch.lowerBound, work(elements[batch])))
            if yields { await Task.yield() }
          }
          return done
        }
      }
      for await done in group { batches += done }
    }
    batches.sort { $0.start < $1.start }
    var results: [Result] = []
    results.reserveCapacity(batches.reduce(0) { $0 + $1.results.count })
    for number in batches.indices {
      results += batches[number].results
      batches[number].results = []
    }
    return results
  }
}

/// Elements by numbers from 0.
protocol Numbered<Element>: RandomAccessCollection where Index == Int {}

extension Array: Numbered {}

extension Batches: WorkSharing {
  static func map<Result: Sendable>(
    _ count: Int, _ make: @escaping @Sendable (Int) -> Result
  ) async -> [Result] {
    await map(Array(0..<count), make)
  }
}

/// Hands out the positions of elements in batches, each once.
private final class RestOfBatches: Sendable {
  private let count: Int
  private let size: Int
  private let threads: Int
  private let next = Atomic(0)

  init(count: Int, size: Int, threads: Int) {
    self.count = count
    self.size = size
    self.threads = threads
  }

  func take() -> Range<Int>? {
    var start = next.load(ordering: .relaxed)
    while start < count {
      // An eighth of what would be this thread's share.
      let end = start + min(size, max(1, (count - start) / (threads * 8)))
      let (isTaken, current) = next.compareExchange(
        expected: start, desired: end, ordering: .relaxed)
      if isTaken { return start..<end }
      start = current
    }
    return nil
  }
}
