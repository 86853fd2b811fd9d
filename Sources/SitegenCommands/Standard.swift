import Foundation
import Newsroom

/// The program's output and error streams.
enum Standard {
  static func output(_ text: String) { output(Array(text.utf8)) }

  /// Ends the program with exit code 1 where the bytes cannot be written: whoever reads them must
  /// not take a part for the whole.
  static func output(_ bytes: [UInt8]) {
    if let number = write(bytes, to: STDOUT_FILENO) {
      error("Error: cannot write to standard output: \(systemMessage(number))\n")
      exit(EXIT_FAILURE)
    }
  }

  /// Where nobody reads it, nobody misses it.
  static func error(_ text: String) {
    _ = write(Array(text.utf8), to: STDERR_FILENO)
  }

  /// To be called before anything is opened or written.
  static func prepare() {
    // A file that is opened while a stream is closed would take its place, and be written into.
    for stream in STDIN_FILENO...STDERR_FILENO where fcntl(stream, F_GETFD) == -1 {
      // The wrong way round, so that using it fails.
      _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
    // Writing to a closed pipe, or beyond a limit of the file size, fails with a reason, where the
    // system would end the program without a word.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Colours are for terminals, and for those who did not say no (https://no-color.org).
  static var errorUsesColor: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(STDERR_FILENO) != 0 && (environment["NO_COLOR"] ?? "").isEmpty
      && environment["TERM"] != "dumb"
  }

  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) != 0 }

  /// - Returns: the system's reason for not writing all of it.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Foundation.write(descriptor, buffer.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      written += count
    }
    return nil
  }
}
