/// A number of a template: an integer of 64 bits or a double.
enum Number {
  case int(Int)
  case double(Double)

  var asDouble: Double {
    switch self {
    case .int(let value): Double(value)
    case .double(let value): value
    }
  }

  /// The integer that equals it exactly, if one does.
  var asInt: Int? {
    switch self {
    case .int(let value): value
    case .double(let value): Int(exactly: value)
    }
  }

  func isEqual(to other: Number) -> Bool {
    if case .int(let left) = self, case .int(let right) = other { return left == right }
    return asDouble == other.asDouble
  }

  /// Nil where one of them is not a number.
  func ordering(to other: Number) -> Int? {
    if case .int(let left) = self, case .int(let right) = other {
      return left < right ? -1 : left > right ? 1 : 0
    }
    let (left, right) = (asDouble, other.asDouble)
    return left < right ? -1 : left > right ? 1 : left == right ? 0 : nil
  }
}

extension Value {
  /// A boolean counts as 0 or 1, as in Python.
  var number: Number? {
    switch self {
    case .int(let value): .int(value)
    case .double(let value): .double(value)
    case .bool(let value): .int(value ? 1 : 0)
    default: nil
    }
  }

  init(_ number: Number) {
    switch number {
    case .int(let value): self = .int(value)
    case .double(let value): self = .double(value)
    }
  }
}
