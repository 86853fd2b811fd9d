import Foundation

/// `format % values`, as Python has it: `%s`, `%05.2f`, `%(name)s`.
enum PercentFormat {
  /// Markup stays markup: what is put in is escaped.
  static func format(
    _ format: Value, _ arguments: Arguments, _ state: RenderState
  ) throws(CallError) -> Value {
    var formatter = Formatter(
      arguments: arguments, escapes: format.isMarkup,
      mapping: mapping(arguments), limit: state.options.limits.stringBytes)
    let text = try formatter.run(Array(format.text.unicodeScalars))
    return format.isMarkup ? .markup(Markup(text)) : .string(text)
  }

  private static func mapping(_ arguments: Arguments) -> ValueDictionary? {
    if !arguments.keyword.isEmpty {
      return ValueDictionary(arguments.keyword.map { ($0.name, $0.value) })
    }
    if arguments.positional.count == 1, case .dict(let dictionary) = arguments.positional[0] {
      return dictionary
    }
    return nil
  }

  private struct Formatter {
    let arguments: Arguments
    let escapes: Bool
    let mapping: ValueDictionary?
    let limit: Int
    var next = 0
    var usedMapping = false

    mutating func run(_ format: [Unicode.Scalar]) throws(CallError) -> String {
      var result = String.UnicodeScalarView()
      var index = 0
      while index < format.count {
        if format[index] != "%" {
          result.append(format[index])
          index += 1
          continue
        }
        var field = FormatField()
        let name = field.parse(format, from: &index)
        guard let conversion = field.conversion else {
          throw CallError("percent format is incomplete")
        }
        if conversion == "%" {
          result.append("%")
          continue
        }
        if field.width == nil, field.takesWidth { field.setWidth(try integer()) }
        if field.precision == nil, field.takesPrecision { field.precision = max(0, try integer()) }
        let value: Value
        if let name { value = try named(name) } else { value = try positional() }
        let text = try field.text(of: value, escapes: escapes)
        result.append(contentsOf: text.unicodeScalars)
        if result.count > limit {
          throw CallError("string is longer than the limit", code: "template-limit")
        }
      }
      if !usedMapping, mapping == nil, next < arguments.positional.count {
        throw CallError("not all arguments are used by the percent format")
      }
      return String(result)
    }

    private mutating func positional() throws(CallError) -> Value {
      guard next < arguments.positional.count else {
        throw CallError("percent format needs more arguments than are given")
      }
      defer { next += 1 }
      return arguments.positional[next]
    }

    private mutating func integer() throws(CallError) -> Int {
      guard case .int(let value) = try positional() else {
        throw CallError("'*' needs an integer")
      }
      return value
    }

    private mutating func named(_ name: String) throws(CallError) -> Value {
      usedMapping = true
      guard let mapping else { throw CallError("percent format needs a dictionary") }
      guard let value = mapping.value(for: .string(name)) else {
        throw CallError("key '\(name)' of the percent format is missing")
      }
      return value
    }
  }
}
