import ArgumentParser

/// `sitegen debug`: the program's parts, one at a time.
struct DebugCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "debug",
    abstract: "Run one part of the program alone, to see what it makes of an input.",
    subcommands: [
      DebugDatesCommand.self, DebugMarkdownCommand.self, DebugTemplateCommand.self,
    ])
}
