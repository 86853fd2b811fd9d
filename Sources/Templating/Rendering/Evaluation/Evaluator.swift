/// Evaluates expressions: walks their flat form, with the renderer's variables.
enum Evaluator {
  /// The value of an expression.
  static func evaluate(_ index: Int32, in renderer: inout Renderer) throws(Fault) -> Value {
    renderer.fuel -= 1
    switch renderer.nodes[Int(index)] {
    case .constant(let constant): return renderer.program.constants[Int(constant)]
    case .name(let name):
      if let value = renderer.lookup(name) { return value }
      if name == renderer.program.wellKnown.selfName { return .reference(Reference(.blocks, 0)) }
      return .undefined(Missing(name: renderer.text(of: name), place: renderer.place(of: index)))
    case .attribute(let base, let name):
      let owner = try evaluate(base, in: &renderer)
      return try member(name, of: owner, at: index, in: &renderer)
    default: return try evaluateOther(index, in: &renderer)
    }
  }

  /// The rarer nodes, apart, so that the frame of the common ones stays small.
  @inline(never)
  private static func evaluateOther(
    _ index: Int32, in renderer: inout Renderer
  ) throws(Fault) -> Value {
    try renderer.checkStack(at: index)
    switch renderer.nodes[Int(index)] {
    case .constant, .name, .attribute: return try evaluate(index, in: &renderer)
    case .item(let base, let key):
      let owner = try evaluate(base, in: &renderer)
      let key = try evaluate(key, in: &renderer)
      return try item(key, of: owner, at: index, in: &renderer)
    case .slice(let base, let operands):
      return try slice(base, Int(operands), at: index, in: &renderer)
    case .list(let operands, let count):
      return .list(try values(Int(operands), Int(count), in: &renderer))
    case .tuple(let operands, let count):
      return .tuple(try values(Int(operands), Int(count), in: &renderer))
    case .dictionary(let operands, let count):
      return try dictionary(Int(operands), Int(count), at: index, in: &renderer)
    case .call(let callee, let arguments):
      let callee = try evaluate(callee, in: &renderer)
      let given = try Evaluator.arguments(arguments, in: &renderer)
      return try Calls.call(callee, given, at: index, in: &renderer)
    case .method(let base, let name, let arguments):
      if let result = try mutate(base, name, arguments, at: index, in: &renderer) { return result }
      let owner = try evaluate(base, in: &renderer)
      let given = try Evaluator.arguments(arguments, in: &renderer)
      return try Calls.callMethod(name, of: owner, given, at: index, in: &renderer)
    case .filter(let base, let filter, let arguments):
      let value = try evaluate(base, in: &renderer)
      if case .undefined(let missing) = value, renderer.state.options.undefined == .strict,
        !renderer.program.library.filters[Int(filter)].acceptsUndefined
      {
        throw renderer.undefinedFault(missing, at: renderer.place(of: index))
      }
      let given = arguments < 0 ? Arguments.none : try Evaluator.arguments(arguments, in: &renderer)
      do throws(CallError) {
        return try renderer.program.library.filters[Int(filter)].body(value, given, &renderer.state)
      } catch {
        throw renderer.fault(error, at: renderer.place(of: index))
      }
    case .test, .not, .and, .or, .comparison: return try evaluateLogic(index, in: &renderer)
    case .negative(let operand):
      let value = try evaluate(operand, in: &renderer)
      return try negate(value, at: index, in: &renderer)
    case .positive(let operand):
      let value = try evaluate(operand, in: &renderer)
      return try plus(value, at: index, in: &renderer)
    case .binary(let operation, let left, let right):
      let left = try evaluate(left, in: &renderer)
      let right = try evaluate(right, in: &renderer)
      return try binary(operation, left, right, at: index, in: &renderer)
    case .concatenation(let operands, let count):
      let parts = try values(Int(operands), Int(count), in: &renderer)
      return try concatenate(parts, at: index, in: &renderer)
    case .constantConcatenation(let operands, let count):
      return .string(try values(Int(operands), Int(count), in: &renderer).map(\.text).joined())
    case .conditional(let test, let then, let otherwise):
      if try isTrue(test, in: &renderer) { return try evaluate(then, in: &renderer) }
      if otherwise >= 0 { return try evaluate(otherwise, in: &renderer) }
      return .undefined(
        Missing(
          name: "", place: renderer.place(of: index),
          hint: "the inline if-expression evaluated to false and has no else"))
    case .captured: return renderer.capturedValue
    }
  }

  /// What is mostly asked for its truth, as a value.
  private static func evaluateLogic(
    _ index: Int32, in renderer: inout Renderer
  ) throws(Fault) -> Value {
    switch renderer.nodes[Int(index)] {
    case .and(let left, let right):
      let left = try evaluate(left, in: &renderer)
      return try truth(of: left, at: index, in: &renderer)
        ? try evaluate(right, in: &renderer) : left
    case .or(let left, let right):
      let left = try evaluate(left, in: &renderer)
      return try truth(of: left, at: index, in: &renderer)
        ? left : try evaluate(right, in: &renderer)
    default: return .bool(try isTrue(index, in: &renderer))
    }
  }

  /// Whether an expression is true, without making a value of a comparison.
  static func isTrue(_ index: Int32, in renderer: inout Renderer) throws(Fault) -> Bool {
    switch renderer.nodes[Int(index)] {
    case .not(let operand): return try !isTrue(operand, in: &renderer)
    case .and(let left, let right):
      return try isTrue(left, in: &renderer) ? try isTrue(right, in: &renderer) : false
    case .or(let left, let right):
      return try isTrue(left, in: &renderer) ? true : try isTrue(right, in: &renderer)
    case .test(let base, let test, let arguments):
      let value = try evaluate(base, in: &renderer)
      let given = arguments < 0 ? Arguments.none : try Evaluator.arguments(arguments, in: &renderer)
      do throws(CallError) {
        return try renderer.program.library.tests[Int(test)].body(value, given, &renderer.state)
      } catch {
        throw renderer.fault(error, at: renderer.place(of: index))
      }
    case .comparison(let first, let operands, let count):
      var left = try evaluate(first, in: &renderer)
      for pair in 0..<Int(count) {
        let comparison = renderer.program.operands[Int(operands) + pair * 2]
        let right = try evaluate(
          renderer.program.operands[Int(operands) + pair * 2 + 1], in: &renderer)
        if try !compare(comparison, left, right, at: index, in: &renderer) { return false }
        left = right
      }
      return true
    default:
      // The value first: as an argument it would make the compiler copy the renderer before.
      let value = try evaluate(index, in: &renderer)
      return try truth(of: value, at: index, in: &renderer)
    }
  }

  private static func truth(
    of value: Value, at index: Int32, in renderer: inout Renderer
  ) throws(Fault) -> Bool {
    try renderer.requireDefinedIfStrict(value, at: index)
    return value.isTrue
  }

  private static func values(
    _ start: Int, _ count: Int, in renderer: inout Renderer
  ) throws(Fault) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(count)
    for index in start..<start + count {
      values.append(try evaluate(renderer.program.operands[index], in: &renderer))
    }
    return values
  }

  private static func dictionary(
    _ start: Int, _ count: Int, at index: Int32, in renderer: inout Renderer
  ) throws(Fault) -> Value {
    var dictionary = ValueDictionary()
    for pair in 0..<count {
      let key = try evaluate(renderer.program.operands[start + pair * 2], in: &renderer)
      switch key {
      case .list, .sequence, .dict:
        throw renderer.fault(
          "template-type", "\(key.kindName) cannot be a key", at: renderer.place(of: index))
      default: break
      }
      dictionary.set(
        key, try evaluate(renderer.program.operands[start + pair * 2 + 1], in: &renderer))
    }
    return .dict(dictionary)
  }
}
