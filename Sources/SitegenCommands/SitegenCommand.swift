import ArgumentParser

/// The program: its subcommands and its version.
public struct SitegenCommand: AsyncParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "sitegen",
    abstract: "Builds news sites with stories, timelines and pages for whom they are about.",
    version: version,
    subcommands: [
      BuildCommand.self, CheckCommand.self, NextCommand.self, ExplainCommand.self,
      TemplatesCommand.self, CleanCommand.self, DebugCommand.self,
    ],
    defaultSubcommand: nil)

  static let version = "0.1.0"

  public init() {}

  /// Runs the command that the program was called with, and ends the program.
  public static func start() async {
    Standard.prepare()
    LargeBlocks.giveBackAtOnce()
    await main()
  }
}
