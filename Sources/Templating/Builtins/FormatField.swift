import Foundation

/// One field of a percent format: flags, width, precision and conversion.
struct FormatField {
  var width: Int?
  var precision: Int?
  var conversion: Unicode.Scalar?
  private(set) var takesWidth = false
  private(set) var takesPrecision = false
  private var isLeft = false
  private var hasZeros = false
  private var sign = ""
  private var isAlternate = false

  static let maximumWidth = 100_000

  mutating func setWidth(_ value: Int) {
    if value < 0 { isLeft = true }
    width = Int(min(value.magnitude, UInt(Self.maximumWidth)))
  }

  /// Parses a field from its `%` on; the name in parentheses, if there is one.
  mutating func parse(_ format: [Unicode.Scalar], from index: inout Int) -> String? {
    index += 1
    var name: String?
    if index < format.count, format[index] == "(" {
      let end = format[index...].firstIndex(of: ")") ?? format.count
      name = String(String.UnicodeScalarView(format[min(index + 1, end)..<end]))
      index = min(end + 1, format.count)
    }
    while index < format.count, "-+ 0#".unicodeScalars.contains(format[index]) {
      switch format[index] {
      case "-": isLeft = true
      case "+": sign = "+"
      case " ": if sign.isEmpty { sign = " " }
      case "0": hasZeros = true
      default: isAlternate = true
      }
      index += 1
    }
    takesWidth = number(format, &index, &width)
    if index < format.count, format[index] == "." {
      index += 1
      takesPrecision = number(format, &index, &precision)
      if !takesPrecision, precision == nil { precision = 0 }
    }
    while index < format.count, "hlL".unicodeScalars.contains(format[index]) { index += 1 }
    if index < format.count {
      conversion = format[index]
      index += 1
    }
    return name
  }

  /// Reads digits into `value`; true where a star stands instead.
  private func number(
    _ format: [Unicode.Scalar], _ index: inout Int, _ value: inout Int?
  ) -> Bool {
    if index < format.count, format[index] == "*" {
      index += 1
      return true
    }
    while index < format.count, let digit = Int(String(format[index])), format[index].isASCII {
      value = min((value ?? 0) * 10 + digit, Self.maximumWidth)
      index += 1
    }
    return false
  }

  func text(of value: Value, escapes: Bool) throws(CallError) -> String {
    switch conversion {
    case "s": return padded(cut(escapes ? value.escaped.text : value.text))
    case "r", "a":
      let text = value.reprText
      return padded(cut(escapes ? Value.string(text).escaped.text : text))
    case "c":
      if case .int(let code) = value,
        let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init)
      {
        return padded(String(scalar))
      }
      return padded(value.text)
    case "d", "i", "u":
      guard let number = value.number else { throw notNumber(value) }
      guard let integer = Int(exactly: number.asDouble.rounded(.towardZero)) ?? number.asInt else {
        throw CallError("number is too large for the percent format", code: "template-number")
      }
      let exact = number.asInt ?? integer
      return signed(String(exact.magnitude), isNegative: exact < 0, isInteger: true)
    case "x", "X", "o":
      guard case .int(let integer)? = value.number else { throw notNumber(value) }
      let isUpper = conversion == "X"
      let digits = String(
        integer.magnitude, radix: conversion == "o" ? 8 : 16, uppercase: isUpper)
      let prefix = isAlternate ? conversion == "o" ? "0o" : isUpper ? "0X" : "0x" : ""
      return signed(digits, isNegative: integer < 0, isInteger: true, prefix: prefix)
    case "f", "F", "e", "E", "g", "G":
      guard let number = value.number?.asDouble, let conversion else { throw notNumber(value) }
      let digits: String
      if number.isFinite {
        digits = String(
          format: "%\(isAlternate ? "#" : "").\(min(precision ?? 6, 400))\(conversion)",
          number.magnitude)
      } else {
        digits = number.isNaN ? "nan" : "inf"
      }
      return signed(digits, isNegative: number < 0 || (number == 0 && number.sign == .minus))
    default:
      throw CallError("'%\(conversion.map(String.init) ?? "")' is not a percent format")
    }
  }

  private func notNumber(_ value: Value) -> CallError {
    CallError(
      "'%\(conversion.map(String.init) ?? "")' needs a number, not \(value.kindName)",
      code: "template-type")
  }

  private func cut(_ text: String) -> String {
    precision.map { Text.prefix(text, $0) } ?? text
  }

  private func signed(
    _ digits: String, isNegative: Bool, isInteger: Bool = false, prefix: String = ""
  ) -> String {
    var digits = digits
    if isInteger, let precision, digits.utf8.count < precision {
      digits = String(repeating: "0", count: precision - digits.utf8.count) + digits
    }
    let front = (isNegative ? "-" : sign) + prefix
    if hasZeros, !isLeft, let width {
      let zeros = max(0, width - front.utf8.count - digits.utf8.count)
      return front + String(repeating: "0", count: zeros) + digits
    }
    return padded(front + digits)
  }

  private func padded(_ text: String) -> String {
    guard let width else { return text }
    let spaces = String(repeating: " ", count: max(0, width - Text.count(text)))
    return isLeft ? text + spaces : spaces + text
  }
}
