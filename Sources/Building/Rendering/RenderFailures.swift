import Diagnostics
import Newsroom

/// What went wrong in templates, each mistake once however many pages it spoils.
struct RenderFailures {
  private struct Mistake: Hashable {
    let message: String
    let range: SourceRange?
  }

  private var first: [Mistake: (diagnostic: Diagnostic, route: Route)] = [:]
  private var counts: [Mistake: Int] = [:]

  mutating func add(_ diagnostic: Diagnostic, on route: Route) {
    let mistake = Mistake(message: diagnostic.message, range: diagnostic.range)
    if first[mistake] == nil { first[mistake] = (diagnostic, route) }
    counts[mistake, default: 0] += 1
  }

  /// Each with the page that it was first seen on, in the order of the plan.
  var diagnostics: [Diagnostic] {
    first.map { mistake, seen in
      let others = counts[mistake, default: 1] - 1
      let more = others == 0 ? "" : " and \(others) more page\(others == 1 ? "" : "s")"
      let diagnostic = seen.diagnostic
      return Diagnostic(
        diagnostic.severity, diagnostic.code, diagnostic.message, at: diagnostic.range,
        notes: diagnostic.notes + [.init("while rendering \(seen.route.path)\(more)")],
        help: diagnostic.help)
    }
  }
}
