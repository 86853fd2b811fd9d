import Diagnostics

/// A content file's two parts, front matter and body, in byte offsets of the file.
///
/// Front matter stands between a first line `---` and the next line that is `---` or `...`; spaces
/// and tabs may follow the marks, lines end in LF or CRLF, and a UTF-8 byte order mark may precede.
package struct ContentParts: Sendable, Hashable {
  /// Nil where the file does not begin with front matter.
  package let frontMatter: FrontMatterBlock?
  /// All that follows the closing line; the whole file (without its byte order mark) where there is
  /// no front matter.
  package let body: Range<Int>

  /// Nil where the file cannot be read: it is not UTF-8 (`not-utf8`) or its front matter has no
  /// end (`unclosed-front-matter`). Cost: one pass over the file.
  package static func split(
    _ file: SourceFile, into diagnostics: inout [Diagnostic]
  ) -> ContentParts? {
    if let error = file.encodingError() {
      diagnostics.append(error)
      return nil
    }
    let bytes = file.bytes
    let start = file.byteOrderMarkLength
    var line = MarkerLine(at: start, in: bytes)
    guard line.mark == .dashes else {
      return ContentParts(frontMatter: nil, body: start..<bytes.count)
    }
    let opening = start..<(start + 3)
    let yamlStart = line.next
    while line.next < bytes.count {
      let lineStart = line.next
      line = MarkerLine(at: lineStart, in: bytes)
      guard line.mark != nil else { continue }
      let block = FrontMatterBlock(opening: opening, yaml: yamlStart..<lineStart)
      return ContentParts(frontMatter: block, body: line.next..<bytes.count)
    }
    diagnostics.append(
      .error(
        "unclosed-front-matter", "front matter has no end",
        at: SourceRange(path: file.path, offsets: opening),
        help: "add a line '---' after its last line"))
    return nil
  }
}

/// One line, and whether it is a line that opens or closes front matter.
private struct MarkerLine {
  enum Mark {
    case dashes, dots
  }

  let mark: Mark?
  /// Where the next line begins, or the end of the file.
  let next: Int

  init(at start: Int, in bytes: [UInt8]) {
    let lineEnd = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    next = min(lineEnd + 1, bytes.count)
    let line = bytes[start..<lineEnd]
    guard line.count >= 3, let first = line.first, line.prefix(3).allSatisfy({ $0 == first }),
      line.dropFirst(3).allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D })
    else {
      mark = nil
      return
    }
    switch first {
    case UInt8(ascii: "-"): mark = .dashes
    case UInt8(ascii: "."): mark = .dots
    default: mark = nil
    }
  }
}
