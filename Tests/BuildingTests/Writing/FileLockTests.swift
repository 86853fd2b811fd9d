import Foundation
import Testing

@testable import Building

/// A file is locked by one holder at a time, and free when that one is done with it.
@Suite struct FileLockTests {
  private let folder: Descriptor

  init() throws {
    folder = try FileCalls().openFolder(at: SiteFixture.temporaryFolder())
  }

  private func take() throws -> FileLock? {
    try FileLock.take("lock", in: folder, FileCalls())
  }

  @Test func nobodyElseGetsWhatIsHeld() throws {
    let held = try #require(try take())
    #expect(try take() == nil)
    held.release()
    #expect(try take() != nil)
  }

  /// A program that another thread starts shares every open file until it runs: the next build of
  /// the same process was told now and then that another build is writing.
  @Test func aLockIsFreeThoughAProgramBeingStartedStillHasTheFileOpen() throws {
    var held: FileLock? = try #require(try take())
    let shared = dup(try #require(held?.file.number))
    defer { close(shared) }
    held = nil
    #expect(try take() != nil)
  }
}
