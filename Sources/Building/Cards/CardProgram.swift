import Newsroom

/// The program of libvips (https://www.libvips.org) that draws texts.
///
/// It is run, not linked, for the reasons that `VipsProgram` gives.
struct CardProgram: Sendable {
  private let program: InstalledProgram

  static let name = "vips"

  /// Nil where it is not installed.
  init?(searchPath: String) {
    guard let program = InstalledProgram(Self.name, searchPath: searchPath) else { return nil }
    self.program = program
  }

  /// By which another build knows that nothing about it changed.
  var identity: FileIdentity? { program.identity }

  /// How cards are made: another where other commands make them, the design is another, or the
  /// program is.
  var recipe: [UInt8] { program.recipe(1) }

  /// Draws a text on a transparent ground, as large as the text.
  ///
  /// - Parameters:
  ///   - markup: begins with a tag, so that it is no option.
  ///   - height: makes the text smaller, where it is given, until it fits.
  /// - Returns: why it could not be made; nil where it was.
  func draw(_ markup: String, width: Int, height: Int? = nil, output: String, in folder: String)
    -> String?
  {
    var arguments = ["text", output + "[compression=1]", markup, "--rgba", "--width", "\(width)"]
    arguments += height.map { ["--height", "\($0)"] } ?? ["--dpi", "72"]
    return run(arguments, in: folder)
  }

  /// Lays a picture over another.
  /// - Parameters:
  ///   - x: the column of its left edge.
  ///   - y: the line of its upper edge.
  func lay(
    _ picture: String, over ground: String, x: Int, y: Int, output: String, in folder: String
  ) -> String? {
    run(
      ["composite2", ground, picture, output, "over", "--x", "\(x)", "--y", "\(y)"], in: folder)
  }

  private func run(_ arguments: [String], in folder: String) -> String? {
    // Cards are made side by side: one thread each is enough.
    let outcome = program.run(arguments, in: folder, variables: ["VIPS_CONCURRENCY": "1"])
    if outcome.status == 0 { return nil }
    return outcome.lines.last.map(String.init) ?? "exit code \(outcome.status)"
  }
}
