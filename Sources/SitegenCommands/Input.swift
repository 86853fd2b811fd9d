import Foundation

/// What a command reads: a file that was named, or standard input.
enum Input {
  static func bytes(of file: String?) throws -> [UInt8] {
    guard let file, file != "-" else {
      return Array(try FileHandle.standardInput.readToEnd() ?? Data())
    }
    guard let data = FileManager.default.contents(atPath: file) else {
      throw Failure("file '\(file)' cannot be read")
    }
    return Array(data)
  }
}
