import Building

/// An error that ends the program with its message and exit code 1.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ message: String, help: String? = nil) {
    description = message + (help.map { "\n  help: \($0)" } ?? "")
  }

  init(_ failure: BuildFailure) { self.init(failure.message, help: failure.help) }
}
