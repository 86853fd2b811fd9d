import ArgumentParser
import Building

/// `sitegen clean`
struct CleanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean",
    abstract: "Remove the folder .sitegen: what builds leave for later ones.",
    discussion: "The published site stays as it is; the next build does all the work again.")

  @Option(help: "The site's root folder.")
  var root = "."

  @Flag(help: "Wait while another build of the site is at work, instead of failing.")
  var wait = false

  func run() async throws {
    let root = try SiteRoot.path(of: root)
    do throws(BuildFailure) {
      try await CacheRemoval.run(root: root, waits: wait)
    } catch {
      throw Failure(error)
    }
  }
}
