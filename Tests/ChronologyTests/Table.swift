import Foundation

/// The rows of a tab-separated file beside the tests, with their line numbers.
struct Table {
  struct Row {
    let line: Int
    let cells: [String]

    func cell(_ index: Int) -> String { cells.indices.contains(index) ? cells[index] : "" }
  }

  let rows: [Row]

  /// - Parameter path: below this folder. Empty lines and those that begin with `#` are left out.
  init(_ path: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: path)
    let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    rows = lines.enumerated().compactMap { index, line in
      guard !line.isEmpty, !line.hasPrefix("#") else { return nil }
      return Row(line: index + 1, cells: line.components(separatedBy: "\t"))
    }
  }
}
