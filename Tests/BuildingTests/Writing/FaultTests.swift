import Foundation
import Synchronization
import Testing

@testable import Building

/// Every system call that publishing makes fails once, and the process dies at every one: whatever
/// is published is whole, and the next build is right.
@Suite struct FaultTests {
  /// A site before and after a build, and what else stands in the folder.
  struct Scenario: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let mode: Publisher.Mode
    var before: [String: String]?
    var after = FaultTests.after
    var foreign: [String: String] = [:]
  }

  private static let before = [
    "index.html": "home, old", "a/index.html": "a", "b/index.html": "b, old",
    "b/gone/index.html": "gone", "file": "becomes a folder", "c/deep/er/x": "x",
    "turn/into/file": "1", "site.css": "css",
  ]
  private static let after = [
    "index.html": "home, new and longer", "a/index.html": "a", "b/index.html": "b, new",
    "new/index.html": "new", "new/one/index.html": "one", "file/index.html": "a folder now",
    "c/deep/er/x": "x", "c/deep/er/y": "y", "turn": "2", "site.css": "css",
  ]

  static let scenarios = [
    Scenario(testDescription: "into a missing folder", mode: .inPlace),
    Scenario(
      testDescription: "into a folder with dotfiles", mode: .inPlace,
      foreign: [".gitignore": "*\n"]),
    Scenario(
      testDescription: "into a folder with a repository", mode: .inPlace,
      foreign: [".git/HEAD": "ref"]),
    Scenario(testDescription: "over a site", mode: .inPlace, before: before),
    Scenario(
      testDescription: "over a site with files of somebody else", mode: .inPlace, before: before,
      foreign: ["mine.txt": "mine", "b/gone/mine": "mine", "d/mine": "mine"]),
    Scenario(testDescription: "a site without changes", mode: .inPlace, before: after),
    Scenario(testDescription: "at once over a site", mode: .atOnce, before: before),
    Scenario(
      testDescription: "at once over a site with files of somebody else", mode: .atOnce,
      before: before,
      foreign: ["mine.txt": "mine", "b/gone/mine": "mine", "d/mine": "mine"]),
    Scenario(testDescription: "at once into a missing folder", mode: .atOnce),
  ]

  @Test(arguments: scenarios)
  func aCallThatFailsLeavesEverythingWhole(scenario: Scenario) async throws {
    let reasons = [ENOSPC, EMFILE, EROFS, EACCES, EIO, EPERM]
    try await everyCall(of: scenario) { folder, number in
      let faults = Faults(.fails(reasons[number % reasons.count]), at: number)
      var failure: BuildFailure?
      do throws(BuildFailure) {
        try await folder.publish(scenario.after, FileCalls { faults.next() })
      } catch {
        failure = error
      }
      try expectWhole(folder, scenario)
      if let failure {
        #expect(failure.message.hasPrefix("cannot "))
        // At most the lock: where locking itself fails, it might be another's.
        let left = "\(folder.root)/.public.sitegen"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: left)) ?? []
        #expect(names.allSatisfy { $0 == "lock" }, "call \(number): \(names)")
      } else {
        #expect(try folder.files() == scenario.after.merging(scenario.foreign) { $1 })
      }
      return faults.hasStruck
    }
  }

  @Test(arguments: scenarios)
  func aBuildThatDiesLeavesEverythingWhole(scenario: Scenario) async throws {
    try await everyCall(of: scenario) { folder, number in
      let faults = Faults(.dies, at: number)
      _ = try? await folder.publish(scenario.after, FileCalls { faults.next() })
      try expectWhole(folder, scenario)
      return faults.hasStruck
    }
  }

  @Test(arguments: scenarios)
  func aBuildThatDiesAfterOneThatDiedLeavesEverythingWhole(scenario: Scenario) async throws {
    var random = EditedNewsroom.Randomness(state: 1)
    for _ in 0..<40 {
      let folder = try await prepared(scenario)
      defer { folder.remove() }
      for site in [scenario.after, scenario.before ?? scenario.after] {
        let faults = Faults(.dies, at: Int.random(in: 1...90, using: &random))
        _ = try? await folder.publish(site, FileCalls { faults.next() })
        try expectWhole(folder, scenario)
      }
      try await folder.publish(scenario.after)
      try expectPublished(folder, scenario)
    }
  }

  /// Somebody else makes files in the output at any moment, and some builds die soon after.
  @Test(arguments: scenarios, [nil, 1, 2, 4, 8] as [Int?])
  func whatIsPutThereMeanwhileStays(scenario: Scenario, deathAfter: Int?) async throws {
    for number in 1...1000 {
      let folder = try await prepared(scenario)
      defer { folder.remove() }
      let calls = Atomic(0)
      let late = ["late.txt": "late", "b/late": "late", "late/er/late": "late"]
      _ = try? await folder.publish(
        scenario.after,
        FileCalls {
          let count = calls.add(1, ordering: .relaxed).newValue
          if count == number {
            for (path, text) in late { try? folder.write(text, to: path) }
          }
          return deathAfter.map { count >= number + $0 } == true ? EIO : nil
        })
      if calls.load(ordering: .relaxed) < number { return }
      // Before a first build it is a folder that is somebody else's, of which nothing is published.
      let isAdopted = FileManager.default.fileExists(atPath: "\(folder.output)/\(Manifest.name)")
      if isAdopted { try await folder.publish(scenario.after) }
      let files = try folder.files()
      for (path, text) in late { #expect(files[path] == text, "\(path) at call \(number)") }
      guard isAdopted else { continue }
      #expect(files == scenario.after.merging(scenario.foreign) { $1 }.merging(late) { $1 })
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.root) == ["public"])
    }
  }

  /// Strikes at the first call, the second, and so on until there is none; after each the next
  /// build is right.
  private func everyCall(
    of scenario: Scenario, _ strike: (PublishingFolder, Int) async throws -> Bool
  ) async throws {
    for number in 1...1000 {
      let folder = try await prepared(scenario)
      defer { folder.remove() }
      let hasStruck = try await strike(folder, number)
      try await folder.publish(scenario.after)
      try expectPublished(folder, scenario)
      if !hasStruck {
        #expect(number > 10)
        return
      }
    }
    Issue.record("there are more than 1000 calls")
  }

  private func prepared(_ scenario: Scenario) async throws -> PublishingFolder {
    let folder = PublishingFolder(scenario.mode)
    if let before = scenario.before { try await folder.publish(before) }
    for (path, text) in scenario.foreign { try folder.write(text, to: path) }
    return folder
  }

  /// Each file is as before or as after, none that is in both is missing, and nothing of somebody
  /// else's has changed.
  private func expectWhole(_ folder: PublishingFolder, _ scenario: Scenario) throws {
    let before = scenario.before ?? [:]
    let files = try folder.files()
    for (path, text) in files {
      let texts = [before[path], scenario.after[path], scenario.foreign[path]]
      #expect(texts.contains(text), "\(path)")
    }
    for path in before.keys where scenario.after[path] != nil { #expect(files[path] != nil) }
    for (path, text) in scenario.foreign { #expect(files[path] == text) }
  }

  private func expectPublished(_ folder: PublishingFolder, _ scenario: Scenario) throws {
    #expect(try folder.files() == scenario.after.merging(scenario.foreign) { $1 })
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.root) == ["public"])
  }
}
