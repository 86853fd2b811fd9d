import ArgumentParser
import Building
import Diagnostics
import Foundation
import Newsroom

/// `sitegen build`
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build the site.",
    discussion: """
      Reads content/ and templates/ below the root and writes the site. Every mistake is reported \
      with its file, line and column; where there is an error nothing is published, and what was \
      published before stays as it is.
      """)

  @OptionGroup var site: SiteArguments

  @Option(help: "The folder to write to. (default: public below the root)")
  var output: String?

  @Flag(help: "Write into a folder that holds other files too; they are not touched.")
  var adopt = false

  @Flag(help: "Let all changes appear at once, by exchanging the whole output folder.")
  var atomic = false

  @Flag(help: "Compare published files with what was written by their bytes, not size and time.")
  var verify = false

  @Flag(help: "Neither use nor leave what a build finds in .sitegen: read and render all of it.")
  var noCache = false

  @Flag(help: "Wait while another build of the site is at work, instead of failing.")
  var wait = false

  @Option(name: .shortAndLong, help: "How many threads to work with. (default: one per core)")
  var jobs: Int?

  @Option(help: "Where the site is published, instead of base_url in site.yml.")
  var baseURL: BaseURL?

  @Option(help: "How diagnostics are printed.")
  var format = DiagnosticFormat.text

  @Option(
    name: .customLong("changed-urls"),
    help: "Write the URLs of the pages that changed to a file, one a line: for IndexNow.",
    completion: .file())
  var changedURLs: String?

  @Flag(name: .shortAndLong, help: "Print diagnostics only.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Print the pages by kind as well.")
  var verbose = false

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to 1024")
    }
    if quiet && verbose { throw ValidationError("--quiet and --verbose exclude each other") }
  }

  func run() async throws {
    let root = try site.path()
    var options = BuildOptions(
      root: root, output: output ?? (root == "." ? "public" : "\(root)/public"),
      adoptsOutput: adopt, baseURL: baseURL,
      visibility: site.visibility)
    options.publishing = atomic ? .atOnce : .inPlace
    options.verifiesOutput = verify
    options.waits = wait
    options.usesCache = !noCache
    options.jobs = jobs
    options.listsChanges = changedURLs != nil
    let clock = ContinuousClock()
    let start = clock.now
    let line = ProgressLine(isShown: !quiet && format == .text)
    let report: BuildReport
    do throws(BuildFailure) {
      report = try await Build(options).run { line.show($0) }
    } catch {
      line.clear()
      throw Failure(error)
    }
    line.clear()
    try format.print(report, root: root)
    if report.hasErrors { throw ExitCode.failure }
    if let changedURLs { try write(report.changedURLs ?? [], to: changedURLs) }
    if !quiet && format == .text {
      Standard.output(
        BuildSummary(
          report, duration: clock.now - start, isVerbose: verbose, output: options.output
        )
        .text)
    }
  }
}

extension BuildCommand {
  /// One a line; an empty file where nothing changed.
  fileprivate func write(_ urls: [String], to file: String) throws {
    do {
      let text = urls.map { $0 + "\n" }.joined()
      try Data(text.utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
    } catch {
      throw Failure("cannot write \(file): \(error.localizedDescription)")
    }
  }
}

extension BaseURL: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}
