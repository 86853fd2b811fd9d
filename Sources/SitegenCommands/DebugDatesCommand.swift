import ArgumentParser
import Chronology
import Foundation

/// `sitegen debug dates`
struct DebugDatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dates",
    abstract: "Print what is read from dates, one a line, as one JSON object a line.",
    discussion: """
      A date is read as EDTF, or else as words. The keys are input, valid, syntax (edtf or words), \
      level, earliest and latest (a date, open or unknown), display and error.
      """)

  @Option(help: "The day that a missing year is to be nearest to. (default: today)")
  var near: Moment?

  @Argument(help: "The file; standard input where it is left out.", completion: .file())
  var file: String?

  func run() throws {
    let now = Moment(secondsSinceEpoch: Int(Date().timeIntervalSince1970))
    let near = (near ?? now).day
    var lines = try Input.bytes(of: file).split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty ?? false { lines.removeLast() }
    for line in lines {
      let text = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      Standard.output(DateRow(String(decoding: text, as: UTF8.self), near: near).json + "\n")
    }
  }
}
