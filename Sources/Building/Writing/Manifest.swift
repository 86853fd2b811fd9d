import Foundation
import Newsroom

/// The list of the files that sitegen wrote into an output folder: only they are ever replaced or
/// removed.
struct Manifest: Sendable, Equatable {
  /// Relative to the output folder.
  let paths: Set<String>

  static let name = ".sitegen-manifest"
  private static let header = "sitegen manifest 1"

  init(paths: Set<String>) {
    self.paths = paths
  }

  /// Nil where the bytes are no manifest of this version.
  init?(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.first == Substring(Self.header) else { return nil }
    paths = Set(lines.dropFirst().map(String.init))
  }

  /// One path a line, sorted, so that the same output has the same manifest.
  var bytes: [UInt8] {
    Array(([Self.header] + paths.sorted()).joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
  }
}
