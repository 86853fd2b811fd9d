import Newsroom
import Templating

extension Build {
  /// What a page or file of the site is made from, and what the last build did with it. Nothing is
  /// written.
  ///
  /// - Parameter route: its address below the site's root, as a browser shows it or without the
  ///   slashes around it.
  package func explain(_ route: String) async -> ExplainReport {
    var report = BuildReport()
    let site = await prepare(into: &report, cache: .reading) { _ in }
    guard let renderer = site.renderer, let output = Self.output(at: route, in: site.plan) else {
      return ExplainReport(
        report: report, explanation: nil, routes: site.plan.outputs.map(\.route.path))
    }
    let path = output.route.outputPath
    let record = site.cache.page(path)
    var explanation = Explanation(output: output, source: nil)
    if let record {
      let buildsAgo = max(0, site.cache.buildNumber - record.build)
      explanation.rendering = .init(reason: record.reason, buildsAgo: buildsAgo)
    }
    switch output {
    case .file(let plan):
      explanation.parts = record?.trace?.reads.partNames ?? []
      explanation.staleness = site.traces?.staleness(of: plan, record)
    case .page(let plan):
      let page = renderer.prepare(plan)
      explanation.source = plan.source
      explanation.templates = renderer.templates(of: plan)
      explanation.parts = (page.fingerprint?.parts ?? []).map(\.name)
      explanation.questions = record?.questions.map(\.question) ?? []
      explanation.staleness = renderer.staleness(of: page, record)
    }
    return ExplainReport(report: report, explanation: explanation, routes: [])
  }

  private static func output(at route: String, in plan: RenderPlan) -> OutputPlan? {
    let wanted = "/" + route.split(separator: "/").joined(separator: "/")
    let candidates = [wanted, wanted + "/", wanted == "/" ? "/" : wanted + ".html"]
    return plan.outputs.first { candidates.contains($0.route.path) }
      ?? plan.outputs.first { "/" + $0.route.outputPath == wanted }
  }
}

/// What a page is made from and what became of it.
package struct Explanation: Sendable {
  /// The last time that the output was made.
  package struct Rendering: Sendable {
    package let reason: RenderReason
    /// 0 for the last build of the site.
    package let buildsAgo: Int
  }

  package let output: OutputPlan
  /// The content file that it is the page of, where it is one's.
  package internal(set) var source: String?
  /// Its template, then all that this one extends and includes.
  package internal(set) var templates: [String] = []
  /// What its templates can read, by the names of their variables; of a file, what was read of the
  /// site for it.
  package internal(set) var parts: [String] = []
  /// What its templates asked of the site when it was last rendered.
  package internal(set) var questions: [String] = []
  /// Nil where no build has made it.
  package internal(set) var rendering: Rendering?
  /// Why the next build will make it; nil where it will not.
  package internal(set) var staleness: RenderReason?
}

/// The answer to `explain`.
package struct ExplainReport: Sendable {
  package let report: BuildReport
  /// Nil where the site has no such page.
  package let explanation: Explanation?
  /// All that there are, where the one that was asked for is not among them.
  package let routes: [String]
}
