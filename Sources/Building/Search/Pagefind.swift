import Diagnostics
import Newsroom

/// Runs Pagefind (https://pagefind.app) over a site that is built: full-text search, in files that it
/// writes below `/pagefind/`.
struct Pagefind {
  /// The folder that the site was written to.
  let output: String
  /// Where programs are looked for, as `PATH` has it.
  let searchPath: String
  /// Where the site asks for it.
  let range: SourceRange

  /// Nil where all went well; a search page without Pagefind's files uses the built-in index.
  func run() -> Diagnostic? {
    guard let (program, arguments) = command else {
      return .warning(
        "missing-pagefind",
        "pagefind is not installed, and the search page uses the built-in index",
        at: range,
        help: "install it with python3 -m pip install 'pagefind[bin]>=1.5.2', "
          + "or write 'search: builtin'")
    }
    let outcome = program.run(
      arguments + ["--site", output, "--output-subdir", PagefindFiles.folderName])
    if outcome.status == 0 { return nil }
    return .warning(
      "failed-pagefind",
      "pagefind failed: \(outcome.lines.last.map(String.init) ?? "exit code \(outcome.status)")",
      at: range)
  }

  /// The program itself, or Python's module of it, with the arguments that call it.
  private var command: (InstalledProgram, [String])? {
    if let program = InstalledProgram("pagefind", searchPath: searchPath) { return (program, []) }
    guard let python = InstalledProgram("python3", searchPath: searchPath) else { return nil }
    let module = ["-c", Self.module]
    return python.run(module + ["--version"]).status == 0 ? (python, module) : nil
  }

  /// `python3 -m pagefind`, but that no `pagefind.py` of the current folder is taken for it, which
  /// Python's own `-P` sees to from 3.11 on only. The folder itself stays: Pagefind looks there for
  /// its settings.
  private static let module =
    "import sys; sys.path = [path for path in sys.path if path]; import runpy; "
    + "runpy.run_module('pagefind', run_name='__main__', alter_sys=True)"
}
