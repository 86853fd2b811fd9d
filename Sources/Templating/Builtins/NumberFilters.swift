import Foundation

/// The filters of numbers.
enum NumberFilters {
  static let all: [String: Filter] = [
    "abs": Filter { value, arguments, _ throws(CallError) in
      try arguments.check()
      switch value.number {
      case .int(let number)?:
        guard let magnitude = Int(exactly: number.magnitude) else {
          throw CallError("integer overflows 64 bits", code: "template-number")
        }
        return .int(magnitude)
      case .double(let number)?: return .double(number.magnitude)
      case nil: throw CallError("\(value.kindName) is not a number", code: "template-type")
      }
    },
    "int": Filter { value, arguments, _ throws(CallError) in
      try arguments.check("default", "base")
      if value.isUndefined { throw CallError("an undefined value is not a number") }
      let base = try arguments.int(1, "base", default: 10)
      return NumberText.integer(value, base: base) ?? arguments.value(0, "default") ?? .int(0)
    },
    "float": Filter { value, arguments, _ throws(CallError) in
      try arguments.check("default")
      if value.isUndefined { throw CallError("an undefined value is not a number") }
      if let number = value.number { return .double(number.asDouble) }
      return value.stringValue.flatMap(NumberText.double).map(Value.double)
        ?? arguments.value(0, "default") ?? .double(0)
    },
    "round": Filter { value, arguments, _ throws(CallError) in
      try arguments.check("precision", "method")
      return try round(value, arguments)
    },
    "filesizeformat": Filter { value, arguments, _ throws(CallError) in
      try arguments.check("binary")
      guard let size = value.number?.asDouble ?? value.stringValue.flatMap(NumberText.double)
      else { throw CallError("\(value.kindName) is not a size", code: "template-type") }
      return .string(fileSize(size, isBinary: arguments.bool(0, "binary", default: false)))
    },
    "pprint": Filter { value, arguments, _ throws(CallError) in
      try arguments.check("verbose")
      return .string(value.reprText)
    },
  ]

  private static func round(_ value: Value, _ arguments: Arguments) throws(CallError) -> Value {
    guard let number = value.number else {
      throw CallError("\(value.kindName) is not a number", code: "template-type")
    }
    let precision = try arguments.int(0, "precision", default: 0)
    guard precision.magnitude <= 300 else { throw CallError("argument 'precision' is too large") }
    switch try arguments.string(1, "method") ?? "common" {
    case "common":
      switch number {
      case .int(let integer): return .int(NumberText.round(integer, places: precision))
      case .double(let double): return .double(NumberText.round(double, places: precision))
      }
    case "ceil": return scaled(number.asDouble, precision) { $0.rounded(.up) }
    case "floor": return scaled(number.asDouble, precision) { $0.rounded(.down) }
    default: throw CallError("argument 'method' must be 'common', 'ceil' or 'floor'")
    }
  }

  private static func scaled(
    _ number: Double, _ precision: Int, _ round: (Double) -> Double
  ) -> Value {
    let scale = pow(10, Double(precision))
    return .double(round(number * scale) / scale)
  }

  private static func fileSize(_ size: Double, isBinary: Bool) -> String {
    let base: Double = isBinary ? 1024 : 1000
    if size == 1 { return "1 Byte" }
    if size < base { return "\(size.isFinite ? Int(clamping: Int64(size)) : 0) Bytes" }
    let letters = ["k", "M", "G", "T", "P", "E", "Z", "Y"]
    var unit = base
    var prefix = ""
    for letter in letters {
      unit *= base
      prefix = isBinary ? letter.uppercased() + "iB" : letter + "B"
      if size < unit { break }
    }
    return String(format: "%.1f ", base * size / unit) + prefix
  }
}
