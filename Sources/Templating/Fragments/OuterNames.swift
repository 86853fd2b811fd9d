/// What an included template takes from around it: enough to know whether it would write the same
/// again.
struct OuterNames {
  /// The names that it may look up outside of itself, and how deep its includes are nested.
  struct Summary: Sendable, Equatable {
    var names: Set<String> = []
    var height = 1
  }

  private let templates: [ParsedTemplate]
  private let index: [String: Int32]
  /// Nil for a template that does more than write text by values: it defines macros or blocks, extends
  /// or imports, refers to a name that it computes, or comes back to itself.
  private var summaries: [Summary?]
  private var isDone: [Bool]
  /// Templates that are being looked at: one that is met again refers to itself.
  private var open: Set<Int> = []

  /// Cost: linear in the templates' code.
  static func summaries(of compiler: Compiler) -> [Summary?] {
    var search = OuterNames(templates: compiler.parsed, index: compiler.templateIndex)
    for template in compiler.parsed.indices { _ = search.summary(of: template) }
    return search.summaries
  }

  private init(templates: [ParsedTemplate], index: [String: Int32]) {
    self.templates = templates
    self.index = index
    summaries = Array(repeating: nil, count: templates.count)
    isDone = Array(repeating: false, count: templates.count)
  }

  private mutating func summary(of template: Int) -> Summary? {
    if isDone[template] { return summaries[template] }
    guard open.count < Self.greatestHeight, open.insert(template).inserted else { return nil }
    defer { open.remove(template) }
    var summary = Summary()
    var bound: Set<String> = []
    let isPlain = walk(templates[template].statements, &bound, &summary)
    isDone[template] = true
    if isPlain { summaries[template] = summary }
    return summaries[template]
  }

  /// Includes nested deeper are left out: so deep, the search itself would recurse too far.
  private static let greatestHeight = 16

  /// False where the statements do what cannot be kept.
  private mutating func walk(
    _ statements: [Statement], _ bound: inout Set<String>, _ summary: inout Summary
  ) -> Bool {
    for statement in statements {
      guard walk(statement, &bound, &summary) else { return false }
    }
    return true
  }

  private mutating func walk(
    _ statement: Statement, _ bound: inout Set<String>, _ summary: inout Summary
  ) -> Bool {
    var inner = bound
    switch statement.kind {
    case .text, .breakLoop, .continueLoop: return true
    case .output(let value), .evaluate(let value): read(value, bound, &summary)
    case .conditional(let branches, let otherwise):
      for branch in branches { read(branch.test, bound, &summary) }
      // What a branch binds is bound for the rest of it alone, as far as can be told.
      return (branches.map(\.body) + [otherwise]).allSatisfy { body in
        var inner = bound
        return walk(body, &inner, &summary)
      }
    case .loop(let loop):
      guard !loop.isRecursive else { return false }
      read(loop.iterated, bound, &summary)
      bind(loop.target, &inner, &summary)
      inner.insert("loop")
      if let filter = loop.filter { read(filter, inner, &summary) }
      var outer = bound
      return walk(loop.body, &inner, &summary) && walk(loop.otherwise, &outer, &summary)
    case .assign(let target, let value):
      read(value, bound, &summary)
      bind(target, &bound, &summary)
    case .assignBlock(let target, let filters, let body):
      if let filters { read(filters, bound, &summary) }
      guard walk(body, &inner, &summary) else { return false }
      bind(target, &bound, &summary)
    case .with(let assignments, let body):
      for (target, value) in assignments {
        read(value, bound, &summary)
        bind(target, &inner, &summary)
      }
      return walk(body, &inner, &summary)
    case .filterBlock(let filters, let body):
      read(filters, bound, &summary)
      return walk(body, &inner, &summary)
    case .include(let include): return walk(include, bound, &summary)
    case .macro, .callBlock, .importModule, .importNames, .extends, .block, .autoescape:
      return false
    }
    return true
  }

  private mutating func walk(
    _ include: Statement.Include, _ bound: Set<String>, _ summary: inout Summary
  ) -> Bool {
    guard let names = include.template.constantNames else { return false }
    for name in names {
      guard let template = index[name.name] else { continue }
      guard let included = self.summary(of: Int(template)) else { return false }
      if include.hasContext { summary.names.formUnion(included.names.subtracting(bound)) }
      summary.height = max(summary.height, included.height + 1)
    }
    return true
  }

  private func bind(
    _ target: Statement.Target, _ bound: inout Set<String>, _ summary: inout Summary
  ) {
    switch target {
    case .name(let name, _): bound.insert(name)
    case .attribute(let name, _, _): if !bound.contains(name) { summary.names.insert(name) }
    case .tuple(let targets, _): for target in targets { bind(target, &bound, &summary) }
    }
  }

  private func read(_ expression: Expression, _ bound: Set<String>, _ summary: inout Summary) {
    if case .name(let name) = expression.kind, !bound.contains(name) { summary.names.insert(name) }
    for child in expression.children { read(child, bound, &summary) }
  }
}
