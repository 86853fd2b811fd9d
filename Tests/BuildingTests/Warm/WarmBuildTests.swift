import Foundation
import Testing

@testable import Building

/// A build with what an earlier one left gives what a build from nothing would.
@Suite struct WarmBuildTests {
  @Test func nothingIsRenderedAgainWhereNothingChanged() async throws {
    let newsroom = EditedNewsroom(seed: 1)
    let site = try SiteFixture(newsroom.files)
    defer { site.removeAll() }
    let cold = try await site.build(now: newsroom.now)
    #expect(!cold.hasErrors)
    #expect(cold.renderedCount == cold.pageCount)
    // The files have just been written: the second build cannot trust their times, the fourth can.
    for _ in 0..<3 {
      let warm = try await site.build(now: newsroom.now)
      #expect(warm.renderedCount == 0)
      #expect(warm.pageCounts == cold.pageCounts)
      #expect(warm.fileCounts == cold.fileCounts)
      #expect(warm.sortedDiagnostics == cold.sortedDiagnostics)
      #expect(warm.changes?.written == 0)
      #expect(warm.changes?.removed == 0)
      try await Task.sleep(for: .milliseconds(80))
    }
  }

  /// Each seed is a newsroom of its own and a script of edits. `EDIT_SCRIPTS` asks for more of them.
  @Test(arguments: 0..<(ProcessInfo.processInfo.environment["EDIT_SCRIPTS"].flatMap(Int.init) ?? 4))
  func everyEditGivesWhatACleanBuildGives(seed: Int) async throws {
    var newsroom = EditedNewsroom(seed: UInt64(seed) &* 7919 &+ 3)
    let warm = try SiteFixture(newsroom.files)
    defer { warm.removeAll() }
    // With some seeds the files have come to rest, so that it is known which of them were edited.
    let rests = seed % 4 != 0
    // With some, cards of most stories are made anew for each page, as on a large site.
    let heldCardCount = seed % 2 == 0 ? 2 : nil
    if rests { try await Task.sleep(for: .milliseconds(60)) }
    try await warm.build(now: newsroom.now, heldCardCount: heldCardCount)
    for step in 0..<6 {
      if rests { try await Task.sleep(for: .milliseconds(60)) }
      let edit = newsroom.edit()
      try warm.rewrite(newsroom.files)
      try newsroom.damage(warm, edit)
      let before = try SiteFixture.files(in: warm.output)
      let report = try await warm.build(now: newsroom.now, heldCardCount: heldCardCount)
      let clean = try SiteFixture(newsroom.files)
      defer { clean.removeAll() }
      let expected = try await clean.build(now: newsroom.now, usesCache: false)
      #expect(report.sortedDiagnostics == expected.sortedDiagnostics)
      let (found, wanted) = try (
        SiteFixture.files(in: warm.output), SiteFixture.files(in: clean.output)
      )
      let wrong = Set(found.keys).union(wanted.keys).filter { found[$0] != wanted[$0] }
      #expect(wrong.sorted() == [], "seed \(seed), step \(step): \(edit)")
      if !wrong.isEmpty { return }
      let changed = found.keys.filter { $0.hasSuffix(".html") && before[$0] != found[$0] }
      // Few pages that read what was edited come out as they were.
      let bound = edit.mayRenderInVain.map { changed.count + $0 } ?? report.pageCount
      #expect(
        report.renderedCount <= bound,
        "seed \(seed), step \(step): \(edit) changed \(changed.count) of \(report.pageCount)")
    }
  }
}
