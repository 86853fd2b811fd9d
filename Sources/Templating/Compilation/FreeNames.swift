/// The names that statements read, to find out whether a macro asks for `varargs` and the like.
struct FreeNames {
  private var names: Set<String> = []

  init(of statements: [Statement]) {
    for statement in statements { collect(statement) }
  }

  func contains(_ name: String) -> Bool { names.contains(name) }

  private mutating func collect(_ statement: Statement) {
    for expression in statement.expressions { collect(expression) }
    for body in statement.bodies {
      for inner in body { collect(inner) }
    }
  }

  private mutating func collect(_ expression: Expression) {
    if case .name(let name) = expression.kind { names.insert(name) }
    for child in expression.children { collect(child) }
  }
}

extension Statement {
  /// The expressions of the statement itself, not of the statements inside.
  var expressions: [Expression] {
    switch kind {
    case .output(let value), .assign(_, let value), .filterBlock(let value, _),
      .autoescape(let value, _), .evaluate(let value), .extends(let value):
      [value]
    case .conditional(let branches, _): branches.map(\.test)
    case .loop(let loop): [loop.iterated] + (loop.filter.map { [$0] } ?? [])
    case .assignBlock(_, let filters, _): filters.map { [$0] } ?? []
    case .with(let assignments, _): assignments.map(\.1)
    case .macro(let macro): macro.parameters.compactMap(\.defaultValue)
    case .callBlock(let call, let macro): [call] + macro.parameters.compactMap(\.defaultValue)
    case .include(let include): [include.template]
    case .importModule(let reference, _), .importNames(let reference, _): [reference.template]
    case .text, .block, .breakLoop, .continueLoop: []
    }
  }
}

extension Expression {
  /// Whether Jinja's optimizer computes it when compiling.
  var isConstant: Bool {
    switch kind {
    case .name, .call, .test, .conditional(_, _, nil): return false
    case .filter(let base, let name, _):
      if base == nil || ["map", "select", "reject", "selectattr", "rejectattr"].contains(name) {
        return false
      }
    default: break
    }
    return children.allSatisfy(\.isConstant)
  }

  var children: [Expression] {
    switch kind {
    case .constant, .name: []
    case .list(let elements), .tuple(let elements), .concatenation(let elements): elements
    case .dictionary(let pairs): pairs.flatMap { [$0.key, $0.value] }
    case .attribute(let base, _), .not(let base), .negative(let base), .positive(let base): [base]
    case .item(let left, let right), .binary(_, let left, let right), .and(let left, let right),
      .or(let left, let right):
      [left, right]
    case .slice(let base, let start, let stop, let step):
      [base] + [start, stop, step].compactMap(\.self)
    case .call(let callee, let arguments): [callee] + arguments.all
    case .filter(let base, _, let arguments): (base.map { [$0] } ?? []) + arguments.all
    case .test(let base, _, let arguments): [base] + arguments.all
    case .comparison(let first, let rest): [first] + rest.map(\.1)
    case .conditional(let test, let then, let otherwise):
      [test, then] + (otherwise.map { [$0] } ?? [])
    }
  }
}
