/// An expression in the flat form that is evaluated: children are indices, so walking it touches no
/// reference counts.
enum ExpressionNode: Sendable {
  case constant(Int32)
  case name(Int32)
  case attribute(Int32, name: Int32)
  case item(Int32, Int32)
  /// `operands` holds start, stop and step; -1 is absent.
  case slice(Int32, operands: Int32)
  case list(operands: Int32, count: Int32)
  case tuple(operands: Int32, count: Int32)
  /// `operands` holds key and value by turns; `count` is that of the pairs.
  case dictionary(operands: Int32, count: Int32)
  case call(Int32, arguments: Int32)
  case method(Int32, name: Int32, arguments: Int32)
  case filter(Int32, filter: Int32, arguments: Int32)
  case test(Int32, test: Int32, arguments: Int32)
  case not(Int32)
  case negative(Int32)
  case positive(Int32)
  case binary(BinaryOperator, Int32, Int32)
  case and(Int32, Int32)
  case or(Int32, Int32)
  case concatenation(operands: Int32, count: Int32)
  /// Of constants: Jinja joins them when compiling, as plain text.
  case constantConcatenation(operands: Int32, count: Int32)
  /// `operands` holds operator and right side by turns.
  case comparison(Int32, operands: Int32, count: Int32)
  case conditional(test: Int32, then: Int32, otherwise: Int32)
  /// What the innermost capture collected, for filter blocks.
  case captured
}

/// The arguments of one call in flat form.
struct ArgumentList: Sendable {
  let positional: [Int32]
  let keyword: [(name: String, value: Int32)]
  let spread: Int32
  let keywordSpread: Int32
}
