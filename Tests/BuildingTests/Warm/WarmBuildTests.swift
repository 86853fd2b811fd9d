import Foundation
import Testing

@testable import Building

/// A build that knows an earlier one gives what a build of its own would.
@Suite struct WarmBuildTests {
  @Test func nothingIsRenderedAgainWhereNothingChanged() async throws {
    let newsroom = EditedNewsroom(seed: 1)
    let site = try SiteFixture(newsroom.files)
    defer { site.removeAll() }
    let cold = try await site.build(now: newsroom.now)
    #expect(!cold.hasErrors)
    #expect(cold.renderedCount == cold.pageCount)
    let warm = try await site.build(now: newsroom.now, knowing: cold.pages)
    #expect(warm.renderedCount == 0)
    #expect(warm.pageCount == cold.pageCount)
    #expect(warm.changes == .init(written: 0, removed: 0, unchanged: cold.changes?.written ?? 0))
  }

  /// Each seed is a newsroom of its own and a script of edits.
  @Test(arguments: 0..<4)
  func everyEditGivesWhatACleanBuildGives(seed: Int) async throws {
    var newsroom = EditedNewsroom(seed: UInt64(seed) &* 7919 &+ 3)
    let warm = try SiteFixture(newsroom.files)
    defer { warm.removeAll() }
    var known = try await warm.build(now: newsroom.now).pages
    for step in 0..<6 {
      let edit = newsroom.edit()
      try warm.rewrite(newsroom.files)
      let report = try await warm.build(now: newsroom.now, knowing: known)
      known = report.pages
      let clean = try SiteFixture(newsroom.files)
      defer { clean.removeAll() }
      let expected = try await clean.build(now: newsroom.now)
      #expect(report.sortedDiagnostics == expected.sortedDiagnostics)
      let (found, wanted) = try (
        SiteFixture.files(in: warm.output), SiteFixture.files(in: clean.output)
      )
      let wrong = Set(found.keys).union(wanted.keys).filter { found[$0] != wanted[$0] }
      #expect(wrong.sorted() == [], "seed \(seed), step \(step): \(edit)")
      if !wrong.isEmpty { return }
    }
  }
}
