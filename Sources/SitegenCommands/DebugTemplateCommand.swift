import ArgumentParser
import Diagnostics
import Foundation
import Templating

/// `sitegen debug template`
struct DebugTemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "Print one template's rendering over a context of JSON.",
    discussion: "The site's own filters and functions are not there, only the engine's.")

  @Option(name: .customLong("dir"), help: "The folder of templates.", completion: .directory)
  var directory: String

  @Option(help: "A JSON file whose members are the template's variables.", completion: .file())
  var context: String?

  @Option(help: "How expressions are escaped: contextual, html or none.")
  var escaping = Environment.Escaping.contextual

  @Option(help: "What an undefined name may be used for: strict, lenient or chainable.")
  var undefined = Environment.UndefinedBehavior.strict

  @Flag(help: "Remove the line break behind a tag.")
  var trimBlocks = false

  @Flag(help: "Remove the space between a line's start and a tag.")
  var lstripBlocks = false

  @Flag(help: "Keep the line break at a template's end.")
  var keepTrailingNewline = false

  @Argument(help: "The template, by its path inside the folder.")
  var name: String

  func run() throws {
    let sources = try templates()
    let contextFile = SourceFile(
      path: context ?? "context.json",
      bytes: try context.map { try Input.bytes(of: $0) } ?? Array("{}".utf8))
    let options = Environment.Options(
      escaping: escaping, undefined: undefined, trimBlocks: trimBlocks,
      lstripBlocks: lstripBlocks, keepTrailingNewline: keepTrailingNewline)
    let outcome = SingleRendering.render(
      name, of: sources, context: contextFile, environment: Environment(options: options))
    switch outcome {
    case .output(let bytes): Standard.output(bytes)
    case .failure(let diagnostics):
      let report = TextReport(
        files: sources.map(\.file) + [contextFile], usesColor: Standard.errorUsesColor)
      Standard.error(report.text(of: diagnostics))
      throw ExitCode.failure
    }
  }

  /// Every file of the folder is a template under its relative path.
  private func templates() throws -> [TemplateSource] {
    guard let paths = FileManager.default.subpaths(atPath: directory) else {
      throw Failure("folder '\(directory)' cannot be read")
    }
    return try paths.sorted().compactMap { path in
      let file = directory + "/" + path
      var isDirectory: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: file, isDirectory: &isDirectory)
      if !exists || isDirectory.boolValue { return nil }
      return TemplateSource(
        name: path, file: SourceFile(path: file, bytes: try Input.bytes(of: file)))
    }
  }
}

extension Environment.Escaping: ExpressibleByArgument {}
extension Environment.UndefinedBehavior: ExpressibleByArgument {}
