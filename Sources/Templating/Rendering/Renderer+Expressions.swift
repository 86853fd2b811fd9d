extension Renderer {
  mutating func evaluate(_ index: Int32) throws(Fault) -> Value {
    fuel -= 1
    switch nodes[Int(index)] {
    case .constant(let constant): return program.constants[Int(constant)]
    case .name(let name):
      if let value = lookup(name) { return value }
      if name == program.wellKnown.selfName { return .reference(Reference(.blocks, 0)) }
      return .undefined(Missing(name: program.names[Int(name)].text, place: place(of: index)))
    case .attribute(let base, let name):
      let owner = try evaluate(base)
      return try member(name, of: owner, at: index)
    default: return try evaluateOther(index)
    }
  }

  /// The rarer nodes, apart, so that the frame of the common ones stays small.
  @inline(never)
  private mutating func evaluateOther(_ index: Int32) throws(Fault) -> Value {
    try checkStack(at: index)
    switch nodes[Int(index)] {
    case .constant, .name, .attribute: return try evaluate(index)
    case .item(let base, let key):
      let owner = try evaluate(base)
      let key = try evaluate(key)
      return try item(key, of: owner, at: index)
    case .slice(let base, let operands):
      return try slice(base, Int(operands), at: index)
    case .list(let operands, let count): return .list(try values(Int(operands), Int(count)))
    case .tuple(let operands, let count): return .tuple(try values(Int(operands), Int(count)))
    case .dictionary(let operands, let count):
      return try dictionary(Int(operands), Int(count), at: index)
    case .call(let callee, let arguments):
      let callee = try evaluate(callee)
      let given = try evaluateArguments(arguments)
      return try call(callee, given, at: index)
    case .method(let base, let name, let arguments):
      if let result = try mutate(base, name, arguments, at: index) { return result }
      let owner = try evaluate(base)
      let given = try evaluateArguments(arguments)
      return try callMethod(name, of: owner, given, at: index)
    case .filter(let base, let filter, let arguments):
      let value = try evaluate(base)
      if case .undefined(let missing) = value, state.options.undefined == .strict,
        !program.library.filters[Int(filter)].acceptsUndefined
      {
        throw undefinedFault(missing, at: place(of: index))
      }
      let given = arguments < 0 ? Arguments.none : try evaluateArguments(arguments)
      do throws(CallError) {
        return try program.library.filters[Int(filter)].body(value, given, &state)
      } catch {
        throw fault(error, at: place(of: index))
      }
    case .test, .not, .and, .or, .comparison: return try evaluateLogic(index)
    case .negative(let operand):
      let value = try evaluate(operand)
      return try arithmetic(value, at: index) { Arithmetic.negate($0) }
    case .positive(let operand):
      let value = try evaluate(operand)
      return try arithmetic(value, at: index) {
        $0.number.map { .value(.init($0)) }
      }
    case .binary(let operation, let left, let right):
      let left = try evaluate(left)
      let right = try evaluate(right)
      return try binary(operation, left, right, at: index)
    case .concatenation(let operands, let count):
      let parts = try values(Int(operands), Int(count))
      return try concatenate(parts, at: index)
    case .constantConcatenation(let operands, let count):
      return .string(try values(Int(operands), Int(count)).map(\.text).joined())
    case .conditional(let test, let then, let otherwise):
      if try evaluateTruth(test) { return try evaluate(then) }
      if otherwise >= 0 { return try evaluate(otherwise) }
      return .undefined(
        Missing(
          name: "", place: place(of: index),
          hint: "the inline if-expression evaluated to false and has no else"))
    case .captured: return capturedValue
    }
  }

  private mutating func evaluateLogic(_ index: Int32) throws(Fault) -> Value {
    switch nodes[Int(index)] {
    case .and(let left, let right):
      let left = try evaluate(left)
      return try truth(of: left, at: index) ? try evaluate(right) : left
    case .or(let left, let right):
      let left = try evaluate(left)
      return try truth(of: left, at: index) ? left : try evaluate(right)
    default: return .bool(try evaluateTruth(index))
    }
  }

  /// Whether an expression is true, without making a value of a comparison.
  mutating func evaluateTruth(_ index: Int32) throws(Fault) -> Bool {
    switch nodes[Int(index)] {
    case .not(let operand): return try !evaluateTruth(operand)
    case .and(let left, let right):
      return try evaluateTruth(left) ? try evaluateTruth(right) : false
    case .or(let left, let right):
      return try evaluateTruth(left) ? true : try evaluateTruth(right)
    case .test(let base, let test, let arguments):
      let value = try evaluate(base)
      let given = arguments < 0 ? Arguments.none : try evaluateArguments(arguments)
      do throws(CallError) {
        return try program.library.tests[Int(test)].body(value, given, &state)
      } catch {
        throw fault(error, at: place(of: index))
      }
    case .comparison(let first, let operands, let count):
      var left = try evaluate(first)
      for pair in 0..<Int(count) {
        let comparison = program.operands[Int(operands) + pair * 2]
        let right = try evaluate(program.operands[Int(operands) + pair * 2 + 1])
        if try !compare(UInt8(truncatingIfNeeded: comparison), left, right, at: index) {
          return false
        }
        left = right
      }
      return true
    default:
      // The value first: as an argument it would make the compiler copy the renderer before.
      let value = try evaluate(index)
      return try truth(of: value, at: index)
    }
  }

  func truth(of value: Value, at index: Int32) throws(Fault) -> Bool {
    if case .undefined(let missing) = value, state.options.undefined == .strict {
      throw undefinedFault(missing, at: place(of: index))
    }
    return value.isTrue
  }

  mutating func values(_ start: Int, _ count: Int) throws(Fault) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(count)
    for index in start..<start + count { values.append(try evaluate(program.operands[index])) }
    return values
  }

  private mutating func dictionary(
    _ start: Int, _ count: Int, at index: Int32
  ) throws(Fault) -> Value {
    var dictionary = ValueDictionary()
    for pair in 0..<count {
      let key = try evaluate(program.operands[start + pair * 2])
      switch key {
      case .list, .sequence, .dict:
        throw fault(
          "template-type", "\(key.kindName) cannot be a key", at: place(of: index))
      default: break
      }
      dictionary.set(key, try evaluate(program.operands[start + pair * 2 + 1]))
    }
    return .dict(dictionary)
  }

  func undefinedFault(_ missing: Missing, at place: Place) -> Fault {
    fault(
      "undefined", missing.message, at: missing.place ?? place,
      help: missing.hint == nil ? missing.help(among: visibleNames) : nil)
  }

  /// Refuses an undefined value where even the lenient behaviours do.
  func requireDefined(_ value: Value, at index: Int32) throws(Fault) {
    if case .undefined(let missing) = value {
      throw undefinedFault(missing, at: place(of: index))
    }
  }
}
