/// One thing that is wrong with the input: what, where, and what would mend it.
///
/// Messages are lower case, lead with the specific noun and have no full stop.
package struct Diagnostic: Sendable, Hashable {
  package enum Severity: Int, Sendable, Comparable, CaseIterable {
    case warning, error

    package static func < (left: Severity, right: Severity) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// A further place that explains the diagnostic: the other definition, an include's caller.
  package struct Note: Sendable, Hashable {
    package let message: String
    package let range: SourceRange?

    package init(_ message: String, at range: SourceRange? = nil) {
      self.message = message
      self.range = range
    }
  }

  package let severity: Severity
  /// A stable kebab-case name (`unknown-entity`), for documentation and for tools.
  package let code: String
  package let message: String
  /// Nil where no file is to blame (a command-line option, the output folder).
  package let range: SourceRange?
  package let notes: [Note]
  package let help: String?

  package init(
    _ severity: Severity, _ code: String, _ message: String, at range: SourceRange?,
    notes: [Note] = [], help: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.range = range
    self.notes = notes
    self.help = help
  }

  package static func error(
    _ code: String, _ message: String, at range: SourceRange?, notes: [Note] = [],
    help: String? = nil
  ) -> Diagnostic {
    Diagnostic(.error, code, message, at: range, notes: notes, help: help)
  }

  package static func warning(
    _ code: String, _ message: String, at range: SourceRange?, notes: [Note] = [],
    help: String? = nil
  ) -> Diagnostic {
    Diagnostic(.warning, code, message, at: range, notes: notes, help: help)
  }
}

extension Diagnostic {
  /// The order of a report: by path, then by place; ties by text, so that it is total.
  package static func inReportOrder(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    left.reportKey < right.reportKey
  }

  private var reportKey: (String, Int, Int, String, String) {
    (range?.path ?? "", range?.offsets.lowerBound ?? 0, -severity.rawValue, code, message)
  }
}

extension Sequence<Diagnostic> {
  /// True where at least one of them stops a build.
  package var containsError: Bool { contains { $0.severity == .error } }
}
