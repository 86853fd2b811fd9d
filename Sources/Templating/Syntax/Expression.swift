/// A parsed expression with its place in the source.
struct Expression: Sendable {
  indirect enum Kind: Sendable {
    case constant(Value)
    case name(String)
    case list([Expression])
    case tuple([Expression])
    case dictionary([(key: Expression, value: Expression)])
    case attribute(Expression, String)
    case item(Expression, Expression)
    case slice(Expression, start: Expression?, stop: Expression?, step: Expression?)
    case call(Expression, CallArguments)
    case filter(Expression?, String, CallArguments)
    case test(Expression, String, CallArguments)
    case not(Expression)
    case negative(Expression)
    case positive(Expression)
    case binary(BinaryOperator, Expression, Expression)
    case and(Expression, Expression)
    case or(Expression, Expression)
    case concatenation([Expression])
    case comparison(Expression, [(Comparison, Expression)])
    case conditional(test: Expression, then: Expression, otherwise: Expression?)
  }

  let kind: Kind
  let range: Range<Int>
  /// The nesting under it, which bounds every recursion over it.
  let depth: Int
}

enum BinaryOperator: UInt8, Sendable {
  case add, subtract, multiply, divide, floorDivide, remainder, power

  var symbol: String {
    switch self {
    case .add: "+"
    case .subtract: "-"
    case .multiply: "*"
    case .divide: "/"
    case .floorDivide: "//"
    case .remainder: "%"
    case .power: "**"
    }
  }
}

enum Comparison: UInt8, Sendable {
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual, `in`, notIn
}

/// The arguments of a call, filter or test as they are written.
struct CallArguments: Sendable {
  var positional: [Expression] = []
  var keyword: [(name: String, value: Expression)] = []
  /// `*list` and `**dictionary`.
  var spread: Expression?
  var keywordSpread: Expression?

  var isEmpty: Bool {
    positional.isEmpty && keyword.isEmpty && spread == nil && keywordSpread == nil
  }

  var all: [Expression] {
    positional + keyword.map(\.value) + [spread, keywordSpread].compactMap(\.self)
  }
}
