import Foundation
import Testing

/// Comparison with a file that `UPDATE_GOLDEN=1` rewrites.
enum Golden {
  static func expect(_ text: String, toEqual path: String) throws {
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }
    let expected = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text == expected, "differs from \(path)")
  }
}
