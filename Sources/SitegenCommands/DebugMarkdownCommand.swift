import ArgumentParser
import Foundation
import Markdown

/// `sitegen debug markdown`
struct DebugMarkdownCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "markdown",
    abstract: "Print the HTML of a Markdown file, byte for byte as cmark-gfm writes it.",
    discussion: "All extensions and footnotes are on; what the news needs beside them is off.")

  @Flag(help: "Let raw HTML and dangerous URLs pass.")
  var unsafe = false

  @Argument(help: "The file; standard input where it is left out.", completion: .file())
  var file: String?

  func run() throws {
    let markdown = try Input.bytes(of: file)
    do {
      Standard.output(try MarkdownParser.plainHTML(of: markdown, unsafe: unsafe))
    } catch {
      throw Failure("\(error)")
    }
  }
}
