import Diagnostics
import Newsroom

/// What a build did and what it found wrong.
package struct BuildReport: Sendable {
  package private(set) var diagnostics: [Diagnostic] = []
  /// Pages written, by kind: "story", "entity".
  package var pageCounts: [String: Int] = [:]
  /// Files for machines written, by kind: "calendar".
  package var fileCounts: [String: Int] = [:]
  /// Files that were copied as they are, those of the theme among them.
  package var assetCount = 0
  /// Pages that were rendered, for they were not what an earlier build had published.
  package var renderedCount = 0
  /// What the next build is to know of the pages and files.
  package var pages: [RememberedOutput] = []
  /// Nil where nothing was published.
  package var changes: Publisher.Changes?
  /// The canonical pages that are new, changed or gone; nil where nobody asked, or nothing was
  /// published.
  package var changedURLs: [String]?

  package init() {}

  package mutating func add(_ diagnostics: some Sequence<Diagnostic>) {
    self.diagnostics += diagnostics
  }

  mutating func count(_ output: OutputPlan) {
    switch output {
    case .page: pageCounts[output.kind, default: 0] += 1
    case .file: fileCounts[output.kind, default: 0] += 1
    }
  }

  /// Silences and raises warnings as the settings say.
  mutating func apply(_ severities: CheckSeverities) {
    diagnostics = severities.applied(to: diagnostics)
  }

  package var hasErrors: Bool { diagnostics.containsError }

  package var pageCount: Int { pageCounts.values.reduce(0, +) }

  /// In report order, each once.
  package var sortedDiagnostics: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return diagnostics.filter { seen.insert($0).inserted }.sorted(by: Diagnostic.inReportOrder)
  }

  /// The files that the diagnostics point into, read again for their lines; a file of the default
  /// theme comes out of the program.
  package func sources(root: String) -> [SourceFile] {
    let paths = Set(
      diagnostics.flatMap { [$0.range?.path] + $0.notes.map { $0.range?.path } }.compactMap(\.self))
    return paths.sorted().compactMap { path in
      (try? SourceFile.read(path, root: root)) ?? DefaultTheme.source(at: path)
    }
  }
}

/// What a build is doing: for a line on a terminal.
package struct BuildProgress: Sendable {
  package enum Phase: String, Sendable {
    case read = "reading"
    case link = "linking"
    case scale = "scaling pictures"
    case render = "rendering"
    case write = "writing"
    case index = "indexing"
  }

  package let phase: Phase
  /// Files or pages of this phase; 0 where they are not counted.
  package var done = 0
  package var total = 0
}
