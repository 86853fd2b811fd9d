/// A parsed statement with the place of its opening tag.
struct Statement: Sendable {
  indirect enum Kind: Sendable {
    case text(Range<Int>)
    case output(Expression)
    case conditional([(test: Expression, body: [Statement])], otherwise: [Statement])
    case loop(Loop)
    case assign(Target, Expression)
    case assignBlock(Target, filters: Expression?, [Statement])
    case with([(Target, Expression)], [Statement])
    case macro(Macro)
    case callBlock(Expression, Macro)
    case filterBlock(Expression, [Statement])
    case include(Include)
    case importModule(Import, name: String)
    case importNames(Import, [(name: String, alias: String)])
    case extends(Expression)
    case block(Block)
    case autoescape(Expression, [Statement])
    case evaluate(Expression)
    case breakLoop
    case continueLoop
  }

  struct Loop: Sendable {
    let target: Target
    let iterated: Expression
    let filter: Expression?
    let isRecursive: Bool
    let body: [Statement]
    let otherwise: [Statement]
  }

  struct Macro: Sendable {
    let name: String
    let parameters: [(name: String, defaultValue: Expression?)]
    let body: [Statement]
  }

  struct Include: Sendable {
    let template: Expression
    let ignoresMissing: Bool
    let hasContext: Bool
  }

  struct Import: Sendable {
    let template: Expression
    let hasContext: Bool
  }

  struct Block: Sendable {
    let name: String
    let isScoped: Bool
    let isRequired: Bool
    let body: [Statement]
    /// The name in the opening tag.
    let nameRange: Range<Int>
  }

  /// What an assignment writes to.
  indirect enum Target: Sendable {
    case name(String, Range<Int>)
    case attribute(String, String, Range<Int>)
    case tuple([Target], Range<Int>)
  }

  let kind: Kind
  let range: Range<Int>
}
