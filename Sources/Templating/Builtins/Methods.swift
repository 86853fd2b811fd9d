/// The methods of Python's strings, lists and dictionaries that templates commonly call.
enum Methods {
  /// Nil where the value has no such method.
  static func call(
    _ name: String, on owner: Value, _ arguments: Arguments, _ state: inout RenderState
  ) throws(CallError) -> Value? {
    nil
  }

  static func help(_ name: String, on owner: Value) -> String? { nil }
}
