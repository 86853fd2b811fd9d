import ArgumentParser

/// The program: its subcommands and its version.
public struct SitegenCommand: AsyncParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "sitegen",
    abstract: "Builds news sites with stories, timelines and pages for whom they are about.",
    version: "0.1.0",
    subcommands: [BuildCommand.self, DebugCommand.self],
    defaultSubcommand: nil)

  public init() {}
}
