import Foundation
import Testing

/// `search: pagefind`, with a program that only says how it was called.
@Suite struct PagefindTests {
  private static let story = "---\ntitle: A story\ndate: 2026-06-19\n---\n\nText.\n"

  private func build(
    _ programs: [String: String]
  ) throws -> (result: Program.Result, root: String) {
    var files = [
      "content/stories/a.md": Self.story,
      "content/site.yml": "title: A site\nsearch: pagefind\n",
    ]
    for (name, script) in programs { files["bin/\(name)"] = "#!/bin/sh\n\(script)\n" }
    let root = try Program.site(files)
    for name in programs.keys {
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: "\(root)/bin/\(name)")
    }
    let result = try Program.run(
      ["build", "--root", root], environment: ["PATH": "\(root)/bin"])
    return (result, root)
  }

  @Test func pagefindRunsOverWhatWasBuilt() throws {
    let (result, root) = try build(["pagefind": #"echo "$@" > "$2/../called""#])
    defer { try? FileManager.default.removeItem(atPath: root) }
    #expect(result.status == 0 && result.errors.isEmpty)
    let called = try String(contentsOfFile: "\(root)/called", encoding: .utf8)
    #expect(called == "--site \(root)/public --output-subdir pagefind\n")
    let headers = try String(contentsOfFile: "\(root)/public/_headers", encoding: .utf8)
    #expect(headers.contains("script-src 'self' 'wasm-unsafe-eval'"))
    // The built-in index is what the page falls back on.
    #expect(FileManager.default.fileExists(atPath: "\(root)/public/search/index.json"))
  }

  @Test func pagefindIsNotRunThroughALink() throws {
    let script = #"/bin/mkdir -p "$2/pagefind"; echo x > "$2/pagefind/pagefind.js""#
    let (first, root) = try build(["pagefind": script])
    defer { try? FileManager.default.removeItem(atPath: root) }
    #expect(first.status == 0 && first.errors.isEmpty)
    let files = FileManager.default
    try files.removeItem(atPath: "\(root)/public/pagefind")
    try files.createDirectory(atPath: "\(root)/elsewhere", withIntermediateDirectories: true)
    try files.createSymbolicLink(
      atPath: "\(root)/public/pagefind", withDestinationPath: "../elsewhere")
    let second = try Program.run(
      ["build", "--root", root], environment: ["PATH": "\(root)/bin"])
    #expect(second.status == 0)
    #expect(second.errors.contains("pagefind was not run"))
    #expect(try files.contentsOfDirectory(atPath: "\(root)/elsewhere") == [])
  }

  @Test func thePythonModuleServesToo() throws {
    let (result, root) = try build([
      "python3": #"[ "$3" = --version ] || echo "$@" > "$4/../called""#
    ])
    defer { try? FileManager.default.removeItem(atPath: root) }
    #expect(result.status == 0 && result.errors.isEmpty)
    let called = try String(contentsOfFile: "\(root)/called", encoding: .utf8)
    #expect(called.contains("run_module('pagefind'"))
    #expect(called.contains(" --site \(root)/public"))
  }

  private static let python = ProcessInfo.processInfo.environment["PATH", default: ""]
    .split(separator: ":").map { "\($0)/python3" }
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// What lies about where somebody builds a site is not run.
  @Test(.enabled(if: python != nil)) func theCurrentFolderIsNotSearchedForTheModule() throws {
    let python = try #require(Self.python)
    let root = try Program.site([
      "content/stories/a.md": Self.story,
      "content/site.yml": "search: pagefind\n",
      "modules/pagefind/__init__.py": "",
      "modules/pagefind/__main__.py":
        "import sys\nif '--site' in sys.argv: open('ran', 'w').write(' '.join(sys.argv[1:]))\n",
      "pagefind.py": "open('shadowed', 'w')\n",
      "runpy.py": "open('shadowed', 'w')\n",
    ])
    defer { try? FileManager.default.removeItem(atPath: root) }
    let result = try Program.shell(
      """
      cd '\(root)'
      mkdir bin
      printf '#!/bin/sh\\nPATH=%s exec %s "$@"\\n' "$PATH" '\(python)' > bin/python3
      chmod +x bin/python3
      export PATH='\(root)/bin' PYTHONPATH='\(root)/modules'
      """, ["build"])
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
    #expect(!FileManager.default.fileExists(atPath: "\(root)/shadowed"))
    let arguments = try String(contentsOfFile: "\(root)/ran", encoding: .utf8)
    #expect(arguments.hasSuffix("public --output-subdir pagefind"))
  }

  @Test func withoutPagefindTheSiteIsBuiltWithAWarning() throws {
    let (result, root) = try build(["python3": "exit 1"])
    defer { try? FileManager.default.removeItem(atPath: root) }
    #expect(result.status == 0)
    #expect(
      result.errors.hasPrefix(
        "content/site.yml:2:9: warning: pagefind is not installed, and the search page uses"))
    #expect(result.errors.contains("python3 -m pip install 'pagefind[bin]>=1.5.2'"))
    #expect(FileManager.default.fileExists(atPath: "\(root)/public/index.html"))
  }

  /// It may be installed from one build to the next, which no file of the site tells.
  @Test func pagefindIsLookedForWhereNothingChanged() throws {
    let (_, root) = try build(["python3": "exit 1"])
    defer { try? FileManager.default.removeItem(atPath: root) }
    for _ in 0..<2 {
      // Until the site's files are old enough to be known by their times.
      Thread.sleep(forTimeInterval: 0.1)
      let again = try Program.run(
        ["build", "--root", root], environment: ["PATH": "\(root)/bin"])
      #expect(again.errors.contains("warning: pagefind is not installed"))
    }
  }

  /// Nothing of it stays when the site wants it no longer, but for what somebody else put there.
  @Test(arguments: [[], ["--atomic"]])
  func whatPagefindMadeGoesWithTheSetting(options: [String]) throws {
    let (_, root) = try build([
      "pagefind":
        #"/bin/mkdir -p "$2/pagefind/index"; echo a > "$2/pagefind/pagefind.js"; echo b > "$2/pagefind/index/1.pf""#
    ])
    defer { try? FileManager.default.removeItem(atPath: root) }
    let folder = "\(root)/public/pagefind"
    func rebuild(_ settings: String) throws {
      try Data(settings.utf8).write(to: URL(fileURLWithPath: "\(root)/content/site.yml"))
      let result = try Program.run(
        ["build", "--root", root] + options, environment: ["PATH": "\(root)/bin"])
      #expect(result.status == 0, "\(result.errors)")
    }
    func found() -> [String] {
      ((try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []).sorted()
    }
    #expect(found() == ["index", "index/1.pf", "pagefind.js"])
    try rebuild("search: pagefind\ntitle: Again\n")
    #expect(found() == ["index", "index/1.pf", "pagefind.js"])
    try rebuild("search: builtin\n")
    #expect(!FileManager.default.fileExists(atPath: folder))
    #expect(!FileManager.default.fileExists(atPath: "\(root)/public/.sitegen-pagefind"))
    try rebuild("search: pagefind\n")
    try Data("mine".utf8).write(to: URL(fileURLWithPath: "\(folder)/index/mine"))
    try Data("changed".utf8).write(to: URL(fileURLWithPath: "\(folder)/pagefind.js"))
    try rebuild("search: none\n")
    #expect(found() == ["index", "index/mine", "pagefind.js"])
  }

  @Test func aPagefindThatFailsIsAWarning() throws {
    let (result, root) = try build(["pagefind": "echo one; echo 'no pages' >&2; exit 3"])
    defer { try? FileManager.default.removeItem(atPath: root) }
    #expect(result.status == 0)
    #expect(
      result.errors.hasPrefix(
        "content/site.yml:2:9: warning: pagefind failed: no pages [failed-pagefind]"))
  }
}
