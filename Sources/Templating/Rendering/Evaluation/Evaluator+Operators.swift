/// Operators at their place in a template. None is inlined: expressions nest in the frames of those
/// that call them, which stay small.
extension Evaluator {
  @inline(never)
  static func negate(
    _ operand: Value, at index: Int32, in renderer: inout Renderer
  ) throws(Fault) -> Value {
    do throws(OperandError) {
      return try Operators.negate(operand)
    } catch {
      throw renderer.fault(error, at: renderer.place(of: index))
    }
  }

  @inline(never)
  static func plus(
    _ operand: Value, at index: Int32, in renderer: inout Renderer
  ) throws(Fault) -> Value {
    do throws(OperandError) {
      return try Operators.plus(operand)
    } catch {
      throw renderer.fault(error, at: renderer.place(of: index))
    }
  }

  @inline(never)
  static func binary(
    _ operation: BinaryOperator, _ left: Value, _ right: Value, at index: Int32,
    in renderer: inout Renderer
  ) throws(Fault) -> Value {
    do throws(OperandError) {
      return try Operators.binary(operation, left, right, &renderer.state)
    } catch {
      throw renderer.fault(error, at: renderer.place(of: index))
    }
  }

  @inline(never)
  static func concatenate(
    _ parts: [Value], at index: Int32, in renderer: inout Renderer
  ) throws(Fault) -> Value {
    do throws(OperandError) {
      return try Operators.concatenate(parts, renderer.state)
    } catch {
      throw renderer.fault(error, at: renderer.place(of: index))
    }
  }

  @inline(never)
  static func compare(
    _ comparison: Int32, _ left: Value, _ right: Value, at index: Int32,
    in renderer: inout Renderer
  ) throws(Fault) -> Bool {
    guard let comparison = Comparison(rawValue: UInt8(truncatingIfNeeded: comparison)) else {
      return false
    }
    do throws(OperandError) {
      return try Operators.compare(
        comparison, left, right, isStrict: renderer.state.options.undefined == .strict)
    } catch {
      throw renderer.fault(error, at: renderer.place(of: index))
    }
  }
}
