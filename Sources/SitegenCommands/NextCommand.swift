import ArgumentParser
import Building
import Chronology
import Diagnostics
import Foundation
import Newsroom

/// `sitegen next`
struct NextCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: "Print when the site must be built again though no file changes, and why.",
    discussion: """
      A story's embargo ends, a story expires, or it enters the news sitemap at its date or leaves \
      it two days later. One line is printed for each of them, with the time first, in RFC 3339; \
      where nothing is due, a line says so. Ends with 1 where content cannot be read.
      """)

  /// How the answer is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Option(help: "The site's root folder.")
  var root = "."

  @Option(help: "The time to begin at, such as 2026-06-18T09:00:00Z. (default: now)")
  var now: Moment?

  @Option(help: "How the answer is printed.")
  var format = Format.text

  func run() async throws {
    let root = try SiteRoot.path(of: root)
    let options = BuildOptions(
      root: root, output: "\(root)/public",
      visibility: Visibility(now: now.orPresent))
    let next = await Build(options).nextChange()
    if next.report.hasErrors {
      try DiagnosticFormat.text.print(next.report, root: root)
      throw ExitCode.failure
    }
    switch format {
    case .text: Standard.output(ScheduleText(next).text)
    case .json: Standard.output(try ScheduleJSON(next).text)
    }
  }
}

/// The answer for people and for shell scripts.
struct ScheduleText {
  let text: String

  init(_ next: ScheduleReport) {
    guard let moment = next.moment else {
      text = "nothing is due\n"
      return
    }
    text = next.changes.map { change in
      let title = String(
        String.UnicodeScalarView(change.title.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
      return "\(moment.rfc3339) \(change.path): \(Self.phrase(change.reason, title))\n"
    }.joined()
  }

  private static func phrase(_ reason: ScheduledChange.Reason, _ title: String) -> String {
    switch reason {
    case .embargo: "'\(title)' is published"
    case .expiry: "'\(title)' expires"
    case .newsBegins: "'\(title)' enters the news sitemap"
    case .news: "'\(title)' leaves the news sitemap"
    }
  }
}

/// The answer for programs: `{"changes": [{"path", "reason", "title"}], "next": time or null}`.
struct ScheduleJSON {
  let text: String

  private struct Answer: Encodable {
    struct Change: Encodable {
      let path: String
      let reason: String
      let title: String
    }

    let changes: [Change]
    let next: String?

    // A key that is absent and one that is null are not the same to every reader.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(changes, forKey: .changes)
      try container.encode(next, forKey: .next)
    }

    private enum CodingKeys: String, CodingKey {
      case changes, next
    }
  }

  init(_ next: ScheduleReport) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let answer = Answer(
      changes: next.changes.map {
        .init(path: $0.path, reason: $0.reason.rawValue, title: $0.title)
      }, next: next.moment?.rfc3339)
    text = String(decoding: try encoder.encode(answer), as: UTF8.self) + "\n"
  }
}
