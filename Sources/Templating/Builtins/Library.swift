/// A filter: `{{ value|name(arguments) }}`.
package struct Filter: Sendable {
  package typealias Body =
    @Sendable (Value, Arguments, inout RenderState) throws(CallError) -> Value

  let body: Body
  /// Whether it is called with undefined values even where they are errors.
  let acceptsUndefined: Bool

  package init(acceptsUndefined: Bool = false, _ body: @escaping Body) {
    self.body = body
    self.acceptsUndefined = acceptsUndefined
  }
}

/// A test: `{% if value is name(arguments) %}`.
package struct Test: Sendable {
  package typealias Body = @Sendable (Value, Arguments, inout RenderState) throws(CallError) -> Bool

  let body: Body

  package init(_ body: @escaping Body) {
    self.body = body
  }
}

/// A function: `{{ name(arguments) }}`.
package struct Function: Sendable {
  package typealias Body = @Sendable (Arguments, inout RenderState) throws(CallError) -> Value
  package typealias Check = @Sendable (LiteralArguments) throws(CallError) -> Void

  let body: Body
  let check: Check?
  /// Whether its arguments alone say what it returns.
  let isConstant: Bool

  /// - Parameters:
  ///   - isConstant: it always returns the same for the same arguments and records nothing, and the
  ///     host gives its name to no variable; then calls with literals are made when their template
  ///     is compiled.
  ///   - check: finds what is wrong with a call already when its template is compiled.
  package init(isConstant: Bool = false, check: Check? = nil, _ body: @escaping Body) {
    self.isConstant = isConstant
    self.check = check
    self.body = body
  }
}

/// What the source of a call tells of its arguments.
package struct LiteralArguments: Sendable {
  /// Nil for one whose value only rendering tells.
  package let positional: [Value?]
  /// The names of the others.
  package let keywords: [String]
  /// There are no more, by `*` or `**`.
  package let isComplete: Bool

  init(_ arguments: CallArguments) {
    positional = arguments.positional.map { argument in
      if case .constant(let value) = argument.kind { value } else { nil }
    }
    keywords = arguments.keyword.map(\.name)
    isComplete = arguments.spread == nil && arguments.keywordSpread == nil
  }
}

/// Why a filter, test or function could not do its work; the engine adds the place.
package struct CallError: Error {
  package let code: String
  package let message: String
  package let help: String?

  package init(_ message: String, code: String = "template-call", help: String? = nil) {
    self.code = code
    self.message = message
    self.help = help
  }
}

/// The filters, tests and functions of an environment, each under its index.
struct Library: Sendable {
  private(set) var filters: [Filter] = []
  private(set) var tests: [Test] = []
  private(set) var functions: [Function] = []
  private(set) var filterIndex: [String: Int] = [:]
  private(set) var testIndex: [String: Int] = [:]
  private(set) var functionIndex: [String: Int] = [:]
  let functionNames: [String]
  let filterNames: [String]

  init(filters: [String: Filter], tests: [String: Test], functions: [String: Function]) {
    var filterNames: [String] = []
    for (name, filter) in Builtins.filters.merging(filters, uniquingKeysWith: { $1 }) {
      filterIndex[name] = self.filters.count
      filterNames.append(name)
      self.filters.append(filter)
    }
    self.filterNames = filterNames
    for (name, test) in BuiltinTests.all.merging(tests, uniquingKeysWith: { $1 }) {
      testIndex[name] = self.tests.count
      self.tests.append(test)
    }
    var functionNames: [String] = []
    for (name, function) in BuiltinFunctions.all.merging(functions, uniquingKeysWith: { $1 }) {
      functionIndex[name] = self.functions.count
      functionNames.append(name)
      self.functions.append(function)
    }
    self.functionNames = functionNames
  }
}
