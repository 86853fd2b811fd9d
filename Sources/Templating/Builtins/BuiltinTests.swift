/// The tests that every environment has.
enum BuiltinTests {
  /// The tests by name.
  static let all: [String: Test] = {
    var tests = kindTests
    tests.merge(comparisonTests, uniquingKeysWith: { first, _ in first })
    return tests
  }()

  private static let kindTests: [String: Test] = [
    "defined": kind { !$0.isUndefined },
    "undefined": kind { $0.isUndefined },
    "none": kind { $0.isNone },
    "boolean": kind { if case .bool = $0 { true } else { false } },
    "true": kind { if case .bool(true) = $0 { true } else { false } },
    "false": kind { if case .bool(false) = $0 { true } else { false } },
    "integer": kind { if case .int = $0 { true } else { false } },
    "float": kind { if case .double = $0 { true } else { false } },
    "number": kind { $0.number != nil },
    "string": kind { $0.stringValue != nil },
    "escaped": kind { $0.isMarkup },
    "mapping": kind {
      switch $0 {
      case .dict, .object: true
      default: false
      }
    },
    "sequence": kind {
      if case .object = $0 { return false }
      return $0.length != nil
    },
    "iterable": kind { $0.iterated != nil },
    "callable": kind {
      guard case .reference(let reference) = $0 else { return $0.isUndefined }
      return [.function, .macro, .loop, .joiner, .superBlock, .block]
        .contains(reference.kind)
    },
    "lower": kind { isCased($0.text) && $0.text == $0.text.lowercased() },
    "upper": kind { isCased($0.text) && $0.text == $0.text.uppercased() },
    "odd": Test { value, arguments, _ throws(CallError) in
      try arguments.check()
      return try remainder(value, 2) != 0
    },
    "even": Test { value, arguments, _ throws(CallError) in
      try arguments.check()
      return try remainder(value, 2) == 0
    },
    "divisibleby": Test { value, arguments, _ throws(CallError) in
      try arguments.check("num", required: 1)
      return try remainder(value, try arguments.int(0, "num", default: 1)) == 0
    },
    "filter": Test { value, arguments, state throws(CallError) in
      try arguments.check()
      return state.library.filterIndex[value.text] != nil
    },
    "test": Test { value, arguments, state throws(CallError) in
      try arguments.check()
      return state.library.testIndex[value.text] != nil
    },
  ]

  private static func kind(_ isTrue: @escaping @Sendable (Value) -> Bool) -> Test {
    Test { value, arguments, _ throws(CallError) in
      try arguments.check()
      return isTrue(value)
    }
  }

  private static func isCased(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.properties.isLowercase || $0.properties.isUppercase }
  }

  private static func remainder(_ value: Value, _ divisor: Int) throws(CallError) -> Double {
    switch Arithmetic.apply(.remainder, value, .int(divisor)) {
    case .value(let result)?: return result.number?.asDouble ?? 0
    case .divisionByZero?: throw CallError("division by zero", code: "template-number")
    default: throw CallError("\(value.kindName) is not a number", code: "template-type")
    }
  }

  private static let comparisonTests: [String: Test] = {
    let equal = comparison { left, right throws(CallError) in left.isEqual(to: right) }
    let notEqual = comparison { left, right throws(CallError) in !left.isEqual(to: right) }
    let less = ordering { $0 < 0 }
    let lessOrEqual = ordering { $0 <= 0 }
    let greater = ordering { $0 > 0 }
    let greaterOrEqual = ordering { $0 >= 0 }
    return [
      "==": equal, "eq": equal, "equalto": equal, "!=": notEqual, "ne": notEqual,
      "<": less, "lt": less, "lessthan": less, "<=": lessOrEqual, "le": lessOrEqual,
      ">": greater, "gt": greater, "greaterthan": greater, ">=": greaterOrEqual,
      "ge": greaterOrEqual,
      "in": comparison { value, container throws(CallError) in
        guard let result = container.contains(value) else {
          throw CallError(
            "\(container.kindName) cannot contain \(value.kindName)", code: "template-type")
        }
        return result
      },
      "sameas": comparison { left, right throws(CallError) in
        left.kindName == right.kindName && left.isEqual(to: right)
      },
    ]
  }()

  private static func comparison(
    _ compare: @escaping @Sendable (Value, Value) throws(CallError) -> Bool
  ) -> Test {
    Test { value, arguments, _ throws(CallError) in
      try arguments.check("other", required: 1)
      return try compare(value, arguments.positional.first ?? .none)
    }
  }

  private static func ordering(_ isTrue: @escaping @Sendable (Int) -> Bool) -> Test {
    comparison { left, right throws(CallError) in
      guard let ordering = left.ordering(to: right) else {
        throw CallError(
          "\(left.kindName) and \(right.kindName) have no order", code: "template-type")
      }
      return isTrue(ordering)
    }
  }
}
