/// Faults: all errors of a rendering become one here, with the place that they are about.
///
/// What is called at every step is mutating, though it changes nothing: a renderer is large, and the
/// compiler copies it for a call that is not.
extension Renderer {
  func place(of expression: Int32) -> Place { program.expressionPlaces[Int(expression)] }

  func fault(
    _ code: String, _ message: String, at place: Place?, help: String? = nil
  ) -> Fault {
    Fault(
      diagnostic: .error(code, message, at: place.flatMap(program.range(of:)), help: help))
  }

  func fault(_ error: CallError, at place: Place) -> Fault {
    fault(error.code, error.message, at: place, help: error.help)
  }

  func fault(_ error: OperandError, at place: Place) -> Fault {
    switch error {
    case .undefined(let missing): undefinedFault(missing, at: place)
    case .refused(let error): fault(error, at: place)
    }
  }

  func limitFault(_ what: String, _ limit: Int, at place: Place?) -> Fault {
    fault("template-limit", "\(what) exceeds the limit of \(limit)", at: place)
  }

  func undefinedFault(_ missing: Missing, at place: Place) -> Fault {
    fault(
      "undefined", missing.message, at: missing.place ?? place,
      help: missing.hint == nil ? missing.help(among: visibleNames) : nil)
  }

  private var visibleNames: [String] {
    state.root.memberNames + variables.visibleNames.map(text(of:)) + program.library.functionNames
  }

  /// Refuses an undefined value where even the lenient behaviours do.
  mutating func requireDefined(_ value: Value, at expression: Int32) throws(Fault) {
    if case .undefined(let missing) = value {
      throw undefinedFault(missing, at: place(of: expression))
    }
  }

  /// Refuses an undefined value where only the strict behaviour does.
  mutating func requireDefinedIfStrict(_ value: Value, at place: Place) throws(Fault) {
    if case .undefined(let missing) = value, state.options.undefined == .strict {
      throw undefinedFault(missing, at: place)
    }
  }

  /// The same for the value of an expression, whose place is looked up only for an undefined one.
  mutating func requireDefinedIfStrict(_ value: Value, at expression: Int32) throws(Fault) {
    if case .undefined = value { try requireDefinedIfStrict(value, at: place(of: expression)) }
  }

  /// Refuses to go deeper where the stack would run out.
  mutating func checkStack(at expression: Int32) throws(Fault) {
    if stack.isExceeded {
      throw fault(
        "template-limit", "expressions, macros and includes are nested too deep",
        at: expression < 0 ? nil : place(of: expression))
    }
  }
}
