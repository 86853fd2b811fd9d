import ArgumentParser
import Building

/// `sitegen templates`
struct TemplatesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "Show the files of the default theme, or copy them into the site to change them.",
    subcommands: [TemplatesListCommand.self, TemplatesExportCommand.self])
}

/// `sitegen templates list`
struct TemplatesListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Print the files that the site is rendered with, one a line.",
    discussion: """
      A file that stands in the site's own templates/ is marked: 'changed' is other than the \
      theme's, 'copied' is the same, 'own' is in no theme.
      """)

  @Option(help: "The site's root folder.")
  var root = "."

  func run() throws {
    let entries = ThemeCopy(root: root).entries()
    let width = entries.reduce(0) { max($0, $1.name.count) }
    for entry in entries {
      let padding = String(repeating: " ", count: width - entry.name.count + 2)
      let mark = mark(of: entry.origin)
      Standard.output(mark.isEmpty ? "\(entry.name)\n" : "\(entry.name)\(padding)\(mark)\n")
    }
  }

  private func mark(of origin: ThemeCopy.Origin) -> String {
    switch origin {
    case .theme: ""
    case .changed: "changed"
    case .copied: "copied"
    case .site: "own"
    }
  }
}

/// `sitegen templates export`
struct TemplatesExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Copy files of the default theme into the site's templates/, to be changed there.")

  @Option(help: "The site's root folder.")
  var root = "."

  @Flag(help: "Copy every file.")
  var all = false

  @Flag(help: "Replace files that are there.")
  var force = false

  @Argument(help: "The files, by their names below templates/.")
  var names: [String] = []

  func validate() throws {
    if all != names.isEmpty {
      throw ValidationError(all ? "--all takes no names" : "name a file, or say --all")
    }
  }

  func run() throws {
    do throws(BuildFailure) {
      for path in try ThemeCopy(root: root).export(all ? nil : names, overwrites: force) {
        Standard.output("\(path)\n")
      }
    } catch {
      throw Failure(error)
    }
  }
}
