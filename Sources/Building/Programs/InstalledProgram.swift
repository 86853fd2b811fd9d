import Archiving
import Foundation
import Newsroom

/// A program of the machine that a build may use where it is there.
struct InstalledProgram: Sendable, Hashable {
  let path: String

  /// Nil where it is in no folder of the search path.
  /// - Parameter searchPath: folders with colons between them, as `PATH` has them.
  init?(_ name: String, searchPath: String) {
    let found = searchPath.split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let found else { return nil }
    path = found
  }

  /// By which another build knows that nothing about it changed.
  var identity: FileIdentity? { FileIdentity(at: path) }

  /// By what the program makes something, as a part of the key that it is kept under.
  /// - Parameter number: of the commands; another where other commands make it.
  func recipe(_ number: UInt64) -> [UInt8] {
    var writer = ArchiveWriter()
    writer.write(number)
    identity.archive(into: &writer)
    return writer.bytes
  }

  /// What became of a run.
  struct Outcome: Sendable {
    /// 0 where all went well; -1 where the program could not be started.
    let status: Int32
    /// All that it printed.
    let output: String

    var lines: [Substring] { output.split(whereSeparator: \.isNewline) }
  }

  /// Runs it to its end.
  /// - Parameters:
  ///   - folder: where it runs; nil for where this program does.
  ///   - variables: of its environment, beside those of this program.
  func run(
    _ arguments: [String], in folder: String? = nil, variables: [String: String] = [:]
  ) -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    if !variables.isEmpty {
      process.environment = ProcessInfo.processInfo.environment.merging(variables) { $1 }
    }
    let pipe = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    do {
      try process.run()
    } catch {
      return Outcome(status: -1, output: error.localizedDescription)
    }
    // Read to the end before waiting: a full pipe would stop the program.
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: String(decoding: output, as: UTF8.self))
  }
}
