import Foundation

/// Checked arithmetic with Python's meaning: floor division, a remainder with the divisor's sign.
enum Arithmetic {
  enum Outcome {
    case value(Value)
    case overflow
    case divisionByZero
  }

  /// Nil where the operand is not a number.
  static func negate(_ value: Value) -> Outcome? {
    switch value.number {
    case .int(let number)?:
      let (result, overflow) = (0).subtractingReportingOverflow(number)
      return overflow ? .overflow : .value(.int(result))
    case .double(let number)?: return .value(.double(-number))
    case nil: return nil
    }
  }

  /// Nil where the operands are not both numbers.
  static func apply(_ operation: BinaryOperator, _ left: Value, _ right: Value) -> Outcome? {
    guard let left = left.number, let right = right.number else { return nil }
    if case .int(let a) = left, case .int(let b) = right { return integers(operation, a, b) }
    return doubles(operation, left.asDouble, right.asDouble)
  }

  private static func integers(_ operation: BinaryOperator, _ a: Int, _ b: Int) -> Outcome {
    let result: (partialValue: Int, overflow: Bool)
    switch operation {
    case .add: result = a.addingReportingOverflow(b)
    case .subtract: result = a.subtractingReportingOverflow(b)
    case .multiply: result = a.multipliedReportingOverflow(by: b)
    case .divide: return b == 0 ? .divisionByZero : .value(.double(Double(a) / Double(b)))
    case .floorDivide:
      if b == 0 { return .divisionByZero }
      result = a.dividedReportingOverflow(by: b)
      if !result.overflow, a % b != 0, (a < 0) != (b < 0) {
        return .value(.int(result.partialValue - 1))
      }
    case .remainder:
      if b == 0 { return .divisionByZero }
      let remainder = a.remainderReportingOverflow(dividingBy: b).partialValue
      let isOtherSign = remainder != 0 && (remainder < 0) != (b < 0)
      return .value(.int(isOtherSign ? remainder + b : remainder))
    case .power: return power(a, b)
    }
    return result.overflow ? .overflow : .value(.int(result.partialValue))
  }

  private static func power(_ base: Int, _ exponent: Int) -> Outcome {
    if exponent < 0 {
      return base == 0 ? .divisionByZero : .value(.double(pow(Double(base), Double(exponent))))
    }
    var result = 1
    var factor = base
    var rest = exponent
    while rest > 0 {
      if rest & 1 == 1 {
        let (product, overflow) = result.multipliedReportingOverflow(by: factor)
        if overflow { return .overflow }
        result = product
      }
      rest >>= 1
      if rest > 0 {
        let (square, overflow) = factor.multipliedReportingOverflow(by: factor)
        if overflow { return .overflow }
        factor = square
      }
    }
    return .value(.int(result))
  }

  private static func doubles(_ operation: BinaryOperator, _ a: Double, _ b: Double) -> Outcome {
    switch operation {
    case .add: return .value(.double(a + b))
    case .subtract: return .value(.double(a - b))
    case .multiply: return .value(.double(a * b))
    case .divide: return b == 0 ? .divisionByZero : .value(.double(a / b))
    case .floorDivide:
      if b == 0 { return .divisionByZero }
      return .value(.double(((a - remainder(a, b)) / b).rounded()))
    case .remainder: return b == 0 ? .divisionByZero : .value(.double(remainder(a, b)))
    case .power:
      if a == 0, b < 0 { return .divisionByZero }
      return .value(.double(pow(a, b)))
    }
  }

  private static func remainder(_ a: Double, _ b: Double) -> Double {
    let remainder = a.truncatingRemainder(dividingBy: b)
    if remainder == 0 { return b < 0 ? -0.0 : 0.0 }
    return (remainder < 0) != (b < 0) ? remainder + b : remainder
  }
}
