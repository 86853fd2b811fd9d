import ArgumentParser
import Building
import Chronology
import Foundation
import Newsroom

/// Which site is meant, and who looks at it when: what the commands share that read a whole site.
struct SiteArguments: ParsableArguments {
  @Option(help: "The site's root folder.")
  var root = "."

  @Flag(help: "Show drafts too.")
  var drafts = false

  @Flag(help: "Show stories before their date, and after their expiry.")
  var future = false

  @Option(help: "The time to look at the site, such as 2026-06-18T09:00:00Z. (default: now)")
  var now: Moment?

  /// The root that was asked for, which must be a folder.
  func path() throws -> String { try SiteRoot.path(of: root) }

  var visibility: Visibility {
    Visibility(now: now.orPresent, showsDrafts: drafts, showsFuture: future)
  }
}

extension Moment: ExpressibleByArgument {
  package init?(argument: String) {
    guard case .success(let moment) = Moment.parse(argument, in: .utc) else { return nil }
    self = moment
  }
}

extension Moment? {
  /// The time that a command is run for.
  var orPresent: Moment {
    self ?? Moment(secondsSinceEpoch: Int(Date().timeIntervalSince1970))
  }
}
