import Diagnostics
import Foundation
import Newsroom

/// Runs Pagefind (https://pagefind.app) over a site that is built: full-text search, in files that it
/// writes below `/pagefind/`.
struct Pagefind {
  /// The folder that the site was written to.
  let output: String
  /// Where programs are looked for, as `PATH` has it.
  let searchPath: String

  init(
    output: String, searchPath: String = ProcessInfo.processInfo.environment["PATH"] ?? ""
  ) {
    self.output = output
    self.searchPath = searchPath
  }

  /// Nil where all went well; a search page without Pagefind's files uses the built-in index.
  func run() -> Diagnostic? {
    guard let command else {
      return .warning(
        "missing-pagefind",
        "pagefind is not installed, and the search page uses the built-in index",
        at: .file(ContentTree.settingsPath),
        help: "install it with python3 -m pip install 'pagefind[bin]>=1.5.2', "
          + "or write 'search: builtin'")
    }
    let result = Self.run(command + ["--site", output, "--output-subdir", "pagefind"])
    if result.status == 0 { return nil }
    let lines = result.output.split(whereSeparator: \.isNewline)
    return .warning(
      "failed-pagefind",
      "pagefind failed: \(lines.last.map(String.init) ?? "exit code \(result.status)")",
      at: .file(ContentTree.settingsPath))
  }

  /// The program itself, or Python's module of it.
  private var command: [String]? {
    if let program = program("pagefind") { return [program] }
    guard let python = program("python3") else { return nil }
    let module = [python, "-m", "pagefind"]
    return Self.run(module + ["--version"]).status == 0 ? module : nil
  }

  private func program(_ name: String) -> String? {
    searchPath.split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private static func run(_ command: [String]) -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    let pipe = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    do {
      try process.run()
    } catch {
      return (-1, error.localizedDescription)
    }
    // Read to the end before waiting: a full pipe would stop the program.
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
