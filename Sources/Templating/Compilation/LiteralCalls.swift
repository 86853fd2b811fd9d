import Diagnostics

/// The calls of functions by their names that templates hold, and the names that they give to things
/// of their own.
struct LiteralCalls {
  private(set) var calls: [(name: String, arguments: CallArguments, range: Range<Int>)] = []
  /// By assignments, loops, macros, their parameters and imports.
  private(set) var boundNames: Set<String> = []

  init(in statements: [Statement]) {
    for statement in statements { collect(statement) }
  }

  private mutating func collect(_ statement: Statement) {
    for expression in statement.expressions { collect(expression) }
    bind(statement)
    for body in statement.bodies {
      for inner in body { collect(inner) }
    }
  }

  private mutating func collect(_ expression: Expression) {
    if case .call(let callee, let arguments) = expression.kind,
      case .name(let name) = callee.kind
    {
      calls.append((name, arguments, expression.range))
    }
    for child in expression.children { collect(child) }
  }

  private mutating func bind(_ statement: Statement) {
    switch statement.kind {
    case .loop(let loop): bind(loop.target)
    case .assign(let target, _), .assignBlock(let target, _, _): bind(target)
    case .with(let assignments, _): for (target, _) in assignments { bind(target) }
    case .macro(let macro), .callBlock(_, let macro):
      boundNames.insert(macro.name)
      boundNames.formUnion(macro.parameters.map(\.name))
    case .importModule(_, let name): boundNames.insert(name)
    case .importNames(_, let names): boundNames.formUnion(names.map(\.alias))
    default: break
    }
  }

  private mutating func bind(_ target: Statement.Target) {
    switch target {
    case .name(let name, _): boundNames.insert(name)
    case .attribute: break
    case .tuple(let targets, _): for target in targets { bind(target) }
    }
  }
}

extension Compiler {
  /// Asks the functions that can tell what they think of their calls before anything is rendered. A
  /// name that any template gives to something else is not the function's for certain: then its calls
  /// are looked at when they are made.
  func checkLiteralCalls() {
    for (template, calls) in literalCalls.enumerated() {
      for call in calls.calls where !boundNames.contains(call.name) {
        guard let index = library.functionIndex[call.name],
          let check = library.functions[index].check
        else { continue }
        do throws(CallError) {
          try check(LiteralArguments(call.arguments))
        } catch {
          report(
            SyntaxError(error.message, at: call.range, code: error.code, help: error.help),
            in: template)
        }
      }
    }
  }

  /// What a call returns wherever it stands, where that can be told: a function whose arguments are
  /// all literals, and that is constant.
  func constant(_ name: String, _ arguments: CallArguments) -> Value? {
    guard !boundNames.contains(name), let index = library.functionIndex[name],
      library.functions[index].isConstant, arguments.spread == nil,
      arguments.keywordSpread == nil
    else { return nil }
    var given = Arguments()
    for argument in arguments.positional {
      guard case .constant(let value) = argument.kind else { return nil }
      given.positional.append(value)
    }
    for argument in arguments.keyword {
      guard case .constant(let value) = argument.value.kind else { return nil }
      given.keyword.append((argument.name, value))
    }
    var state = RenderState(root: .none, options: options, library: library)
    // What is wrong with it is said where it is called.
    return try? library.functions[index].body(given, &state)
  }
}
