import Chronology
import Foundation
import Newsroom

/// What one build is asked for.
package struct BuildOptions: Sendable {
  /// The site's root folder: `content/` and `templates/` stand in it.
  package var root: String
  /// The folder that the site is written to.
  package var output: String
  /// The output folder may hold files of somebody else.
  package var adoptsOutput: Bool
  /// Wins over `base_url` of site.yml.
  package var baseURL: BaseURL?
  package var visibility: Visibility
  package var publishing = Publisher.Mode.inPlace
  /// Published files are compared with what was written by their bytes, not by size and time.
  package var verifiesOutput = false
  /// What an earlier build found is used again, where it is so still, and left to the next.
  package var usesCache = true
  /// Wait until another build of the site is done, instead of failing.
  package var waits = false
  /// How many threads share the work; nil for one a core.
  package var jobs: Int?
  /// Where programs are looked for, as `PATH` has it.
  package var searchPath = ProcessInfo.processInfo.environment["PATH"] ?? ""
  /// Report the URLs of the pages that changed.
  package var listsChanges = false

  package init(
    root: String, output: String, adoptsOutput: Bool = false, baseURL: BaseURL? = nil,
    visibility: Visibility
  ) {
    self.root = root
    self.output = output
    self.adoptsOutput = adoptsOutput
    self.baseURL = baseURL
    self.visibility = visibility
  }
}
