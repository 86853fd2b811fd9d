import Foundation
import Testing

/// What the program says and leaves behind where it cannot write.
@Suite struct WritingTests {
  private static let files = [
    "content/stories/a.md": "---\ntitle: A story\ndate: 2026-06-19\n---\n\nText.\n",
    "content/static/large.txt": String(repeating: "0123456789abcdef\n", count: 20_000),
  ]

  /// A site that was built, and is then given a new story.
  private func editedSite() throws -> (root: String, published: [String: Data]) {
    let root = try Program.site(Self.files)
    #expect(try Program.run(["build", "--root", root]).status == 0)
    let published = try Self.files(in: root + "/public")
    try Data("---\ntitle: New\ndate: 2026-06-20\n---\n\nText.\n".utf8)
      .write(to: URL(fileURLWithPath: root + "/content/stories/new.md"))
    return (root, published)
  }

  private static func files(in folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      files[path] = FileManager.default.contents(atPath: "\(folder)/\(path)")
    }
    return files
  }

  /// Builds in a shell after these commands, and expects a refusal that leaves everything as it was.
  private func expectRefusal(
    _ commands: String, _ reason: String, change: (String) throws -> Void = { _ in }
  ) throws {
    let (root, published) = try editedSite()
    defer { try? FileManager.default.removeItem(atPath: root) }
    try change(root)
    let result = try Program.shell(commands, ["build", "--root", root])
    #expect(result.status == 1)
    #expect(result.errors.contains(reason), "\(result.errors)")
    #expect(try Self.files(in: root + "/public") == published)
    let names = try FileManager.default.contentsOfDirectory(atPath: root).sorted()
    #expect(names == [".sitegen", "content", "public"])
  }

  @Test func aFileTooLargeForTheLimitStopsTheBuild() throws {
    // In blocks of 512 or 1024 bytes, as the shell has it.
    try expectRefusal("ulimit -f 16", "File too large") { root in
      let text = String(repeating: "another text\n", count: 20_000)
      try Data(text.utf8).write(to: URL(fileURLWithPath: root + "/content/static/large.txt"))
    }
  }

  @Test func tooManyOpenFilesStopTheBuild() throws {
    try expectRefusal("ulimit -n 8", "Too many open files")
  }

  @Test(arguments: [">&-", "> /dev/full"])
  func anOutputThatCannotBePrintedToIsAnError(redirection: String) throws {
    let root = try Program.site(Self.files)
    defer { try? FileManager.default.removeItem(atPath: root) }
    let result = try Program.shell("exec \(redirection)", ["build", "--root", root])
    #expect(result.status == 1)
    #expect(result.errors.hasPrefix("Error: cannot write to standard output: "))
    #expect(FileManager.default.fileExists(atPath: root + "/public/index.html"))
  }

  @Test func aPipeThatNobodyReadsIsAnErrorAndNotADeath() throws {
    let root = try Program.site(Self.files)
    defer { try? FileManager.default.removeItem(atPath: root) }
    let result = try Program.shell(
      "", ["build", "--root", root], after: "| true; echo ${PIPESTATUS[0]}", shell: "/bin/bash")
    #expect(result.output == "1\n")
    #expect(result.errors == "Error: cannot write to standard output: Broken pipe\n")
  }

  @Test func twoBuildsOfOneSiteExcludeEachOther() throws {
    let root = try Program.site(Self.files)
    defer { try? FileManager.default.removeItem(atPath: root) }
    #expect(try Program.run(["build", "--root", root]).status == 0)
    let lock = open(root + "/.sitegen/lock", O_RDWR)
    try #require(lock >= 0)
    defer { close(lock) }
    try #require(flock(lock, LOCK_EX | LOCK_NB) == 0)
    let result = try Program.run(["build", "--root", root])
    #expect(result.status == 1)
    #expect(
      result.errors.wholeMatch(
        of: /Error: .*another build of it is at work \(process \d+\)\n  help: .*--wait\n/) != nil,
      "\(result.errors)")
    let waiting = try Program.start(["build", "--root", root, "--wait"])
    #expect(waiting.isRunning)
    flock(lock, LOCK_UN)
    waiting.waitUntilExit()
    #expect(waiting.terminationStatus == 0)
  }

  @Test func buildsAtOnceThatWaitAllSucceed() throws {
    let (root, _) = try editedSite()
    defer { try? FileManager.default.removeItem(atPath: root) }
    let builds = try (0..<4).map { number in
      try Program.start(
        ["build", "--root", root, "--wait", "--jobs", "\(number + 1)"]
          + (number.isMultiple(of: 2) ? ["--atomic"] : []))
    }
    for build in builds {
      build.waitUntilExit()
      #expect(build.terminationStatus == 0)
    }
    #expect(FileManager.default.fileExists(atPath: root + "/public/stories/2026/06/new/index.html"))
    let names = try FileManager.default.contentsOfDirectory(atPath: root).sorted()
    #expect(names == [".sitegen", "content", "public"])
  }

  @Test func aBuildThatIsKilledIsCompletedByTheNext() throws {
    let (root, published) = try editedSite()
    defer { try? FileManager.default.removeItem(atPath: root) }
    for delay in 0..<8 {
      let build = try Program.start(["build", "--root", root])
      usleep(UInt32(delay) * 4_000)
      kill(build.processIdentifier, SIGKILL)
      build.waitUntilExit()
      let files = try Self.files(in: root + "/public")
      #expect(Set(published.keys).isSubset(of: files.keys))
    }
    #expect(try Program.run(["build", "--root", root]).status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: root).sorted()
    #expect(names == [".sitegen", "content", "public"])
    let clean = root + "/clean/public"
    #expect(try Program.run(["build", "--root", root, "--output", clean]).status == 0)
    var (warm, cold) = (try Self.files(in: root + "/public"), try Self.files(in: clean))
    warm[".sitegen-manifest"] = nil
    cold[".sitegen-manifest"] = nil
    #expect(warm == cold)
  }
}
