import Building
import Diagnostics

/// What a build says when it is done.
struct BuildSummary {
  let text: String

  init(_ report: BuildReport, duration: Duration, isVerbose: Bool, output: String) {
    var lines: [String] = []
    if isVerbose {
      for (kind, count) in (report.pageCounts.sorted { $0.key < $1.key })
        + (report.fileCounts.sorted { $0.key < $1.key })
      {
        lines.append("  \(kind): \(count)")
      }
      lines.append("  files copied: \(report.assetCount)")
    }
    let pages = Self.count(report.pageCount, "page")
    lines.append("built \(pages) into \(output) in \(Self.text(of: duration))")
    text = lines.joined(separator: "\n") + "\n"
  }

  /// "2 errors, 1 warning"; nothing where there is nothing to count.
  static func counts(of diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    let parts = [
      errors > 0 ? count(errors, "error") : nil, warnings > 0 ? count(warnings, "warning") : nil,
    ].compactMap(\.self)
    return parts.isEmpty ? "" : parts.joined(separator: ", ") + "\n"
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// "84 ms", "1.27 s".
  private static func text(of duration: Duration) -> String {
    let milliseconds =
      Int(duration.components.seconds) * 1000
      + Int(duration.components.attoseconds / 1_000_000_000_000_000)
    if milliseconds < 1000 { return "\(milliseconds) ms" }
    let hundredths = milliseconds / 10
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction) s"
  }
}
