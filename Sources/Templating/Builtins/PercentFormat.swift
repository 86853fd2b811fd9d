/// `format % values`, as Python has it.
enum PercentFormat {
  static func format(
    _ format: Value, _ arguments: Arguments, _ state: RenderState
  ) throws(CallError) -> Value {
    throw CallError("percent formats are not there yet")
  }
}
