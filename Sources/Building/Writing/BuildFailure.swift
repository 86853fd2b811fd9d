import Newsroom

/// Why the file system stopped a build. What was published stays as it was.
package struct BuildFailure: Error, Sendable, Equatable {
  package let message: String
  package let help: String?

  package init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }

  /// What the system would not do, and its reason: "cannot write public/index.html: No space left".
  static func system(_ action: String, _ path: String, _ number: Int32) -> BuildFailure {
    BuildFailure("cannot \(action) \(path): \(systemMessage(number))")
  }
}
