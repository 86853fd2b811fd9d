import Foundation

/// The program's output and error streams.
enum Standard {
  static func output(_ text: String) { write(text, to: STDOUT_FILENO) }

  static func error(_ text: String) { write(text, to: STDERR_FILENO) }

  static func output(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

  /// Colours are for terminals, and for those who did not say no (https://no-color.org).
  static var errorUsesColor: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(STDERR_FILENO) != 0 && (environment["NO_COLOR"] ?? "").isEmpty
      && environment["TERM"] != "dumb"
  }

  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) != 0 }

  private static func write(_ text: String, to descriptor: Int32) {
    write(Array(text.utf8), to: descriptor)
  }

  /// A stream that was closed (`| head`) takes nothing more; that is its reader's wish.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Foundation.write(descriptor, buffer.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return }
      written += count
    }
  }
}
