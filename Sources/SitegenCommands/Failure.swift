import Building

/// An error that ends the program with its message and exit code 1.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }

  init(_ failure: BuildFailure) {
    description = failure.message + (failure.help.map { "\n  help: \($0)" } ?? "")
  }
}
