/// Breaks a line of text into lines of a width, as Python's `textwrap` does.
struct TextWrapper {
  let width: Int
  let breaksLongWords: Bool
  let breaksOnHyphens: Bool

  func wrap(_ line: String) -> [String] {
    var chunks = Array(chunks(of: Array(line.unicodeScalars)).reversed())
    var lines: [String] = []
    while !chunks.isEmpty {
      var current: [[Unicode.Scalar]] = []
      var length = 0
      if !lines.isEmpty, let next = chunks.last, next.allSatisfy(\.isPythonSpace) {
        chunks.removeLast()
      }
      while let next = chunks.last, length + next.count <= width {
        chunks.removeLast()
        length += next.count
        current.append(next)
      }
      if let next = chunks.last, next.count > width {
        take(from: &chunks, into: &current, length)
        length = current.reduce(0) { $0 + $1.count }
      }
      if let last = current.last, last.allSatisfy(\.isPythonSpace) { current.removeLast() }
      if !current.isEmpty {
        lines.append(String(String.UnicodeScalarView(current.joined())))
      }
    }
    return lines
  }

  /// A chunk that is longer than a line: as much as fits, or the whole on a line of its own.
  private func take(
    from chunks: inout [[Unicode.Scalar]], into current: inout [[Unicode.Scalar]], _ length: Int
  ) {
    guard let chunk = chunks.last else { return }
    let space = max(1, width - length)
    if !breaksLongWords {
      if current.isEmpty { current.append(chunks.removeLast()) }
      return
    }
    var end = space
    if breaksOnHyphens, chunk.count > space,
      let hyphen = chunk[..<space].lastIndex(of: "-"), hyphen > 0,
      chunk[..<hyphen].contains(where: { $0 != "-" })
    {
      end = hyphen + 1
    }
    current.append(Array(chunk[..<end]))
    chunks[chunks.count - 1] = Array(chunk[end...])
  }

  /// Runs of space, and words cut behind their hyphens.
  private func chunks(of line: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    var chunks: [[Unicode.Scalar]] = []
    var start = 0
    var index = 0
    func flush(to end: Int) {
      if end > start { chunks.append(Array(line[start..<end])) }
      start = end
    }
    while index < line.count {
      let isSpace = line[index].isPythonSpace
      if index > start, isSpace != line[start].isPythonSpace { flush(to: index) }
      if !isSpace, breaksOnHyphens {
        if let end = dashEnd(line, index), index > start {
          flush(to: index)
          index = end
          flush(to: end)
          continue
        }
        if breaks(behind: index, in: line) { flush(to: index + 1) }
      }
      index += 1
    }
    flush(to: line.count)
    return chunks
  }

  /// Two or more hyphens between words are a dash, a chunk of its own.
  private func dashEnd(_ line: [Unicode.Scalar], _ index: Int) -> Int? {
    guard index > 0, line[index] == "-" else { return nil }
    let before = line[index - 1]
    guard before.isWordCharacter || "!\"'&.,?".unicodeScalars.contains(before) else { return nil }
    var end = index
    while end < line.count, line[end] == "-" { end += 1 }
    guard end - index >= 2, end < line.count, line[end].isWordCharacter else { return nil }
    return end
  }

  private func breaks(behind index: Int, in line: [Unicode.Scalar]) -> Bool {
    guard line[index] == "-" else { return false }
    func isLetter(_ offset: Int) -> Bool {
      line.indices.contains(offset) && line[offset].isWordLetter
    }
    func isHyphen(_ offset: Int) -> Bool { line.indices.contains(offset) && line[offset] == "-" }
    let before =
      isLetter(index - 1)
      && (isLetter(index - 2) || (isHyphen(index - 2) && isLetter(index - 3)))
    let after =
      isLetter(index + 1) && (isLetter(index + 2) || (isHyphen(index + 2) && isLetter(index + 3)))
    return before && after
  }
}
