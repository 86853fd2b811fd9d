import Foundation

/// Numbers from text and to a number of places, as Python has them.
enum NumberText {
  /// What `int` makes of a value; nil where it is no number.
  static func integer(_ value: Value, base: Int) -> Value? {
    if let text = value.stringValue {
      if let integer = integer(text, base: base) { return .int(integer) }
      return double(text).flatMap(truncated).map(Value.int)
    }
    switch value.number {
    case .int(let integer)?: return .int(integer)
    case .double(let double)?: return truncated(double).map(Value.int)
    case nil: return nil
    }
  }

  private static func truncated(_ value: Double) -> Int? {
    Int(exactly: value.rounded(.towardZero))
  }

  private static func integer(_ text: String, base: Int) -> Int? {
    var digits = Text.trim(text, nil).lowercased()[...]
    let isNegative = digits.hasPrefix("-")
    if isNegative || digits.hasPrefix("+") { digits.removeFirst() }
    var base = base
    let prefixes = [("0x", 16), ("0o", 8), ("0b", 2)]
    for (prefix, radix) in prefixes where digits.hasPrefix(prefix) && (base == radix || base == 0) {
      digits.removeFirst(2)
      base = radix
    }
    if base == 0 { base = 10 }
    guard (2...36).contains(base), let plain = withoutUnderscores(digits) else { return nil }
    return Int((isNegative ? "-" : "") + plain, radix: base)
  }

  /// Underscores may stand between digits.
  private static func withoutUnderscores(_ digits: Substring) -> String? {
    if digits.isEmpty || digits.hasPrefix("_") || digits.hasSuffix("_") || digits.contains("__")
      || digits.hasPrefix("+") || digits.hasPrefix("-")
    {
      return nil
    }
    return digits.filter { $0 != "_" }
  }

  static func double(_ text: String) -> Double? {
    let trimmed = Text.trim(text, nil).lowercased()
    switch trimmed {
    case "inf", "infinity", "+inf", "+infinity": return .infinity
    case "-inf", "-infinity": return -.infinity
    case "nan", "+nan", "-nan": return .nan
    default: break
    }
    let allowed = trimmed.utf8.allSatisfy { $0.isDigit || "+-.e_".utf8.contains($0) }
    guard allowed, let plain = withoutUnderscores(trimmed.drop { $0 == "+" || $0 == "-" }) else {
      return nil
    }
    return Double((trimmed.hasPrefix("-") ? "-" : "") + plain)
  }

  /// Rounds half to even on the exact binary value.
  static func round(_ value: Double, places: Int) -> Double {
    if !value.isFinite { return value }
    if places >= 0 { return Double(fixed(value, places)) ?? value }
    let scale = pow(10, Double(-places))
    return (value / scale).rounded(.toNearestOrEven) * scale
  }

  static func round(_ value: Int, places: Int) -> Int {
    if places >= 0 { return value }
    var scale = 1
    for _ in 0..<(-places) {
      let (product, overflow) = scale.multipliedReportingOverflow(by: 10)
      if overflow { return 0 }
      scale = product
    }
    let half = Double(value) / Double(scale)
    let rounded = half.rounded(.toNearestOrEven)
    return Int(exactly: rounded * Double(scale)) ?? value
  }

  /// With a fixed number of decimals, rounded as C does.
  static func fixed(_ value: Double, _ places: Int) -> String {
    String(format: "%.\(min(max(places, 0), 400))f", value)
  }
}
