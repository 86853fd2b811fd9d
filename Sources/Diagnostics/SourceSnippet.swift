/// The line that a diagnostic points at, with a caret and a squiggle under the range.
struct SourceSnippet {
  let lineNumber: Int
  let text: String
  /// Spaces (and tabs, as in the line) up to the range.
  let indent: String
  /// `^` and `~` under the range, at least the caret.
  let underline: String

  /// Longer lines are cut around the range, so that a one-line file cannot flood a terminal.
  static let maximumWidth = 160

  init(range: SourceRange, lines: LineIndex) {
    let place = lines.place(of: range.offsets.lowerBound)
    // Not the whole line: a file of one line may have a finding every few bytes.
    let near = lines.offsets(ofLine: place.line, around: range.offsets.lowerBound)
    let line = Array(lines.text(in: near).unicodeScalars)
    func column(_ offset: Int) -> Int {
      let offset = min(max(offset, near.lowerBound), near.upperBound)
      return min(lines.characterCount(in: near.lowerBound..<offset), line.count)
    }
    var start = column(range.offsets.lowerBound)
    var end = max(start, column(range.offsets.upperBound))

    var window = line[...]
    if line.count > Self.maximumWidth {
      let from = max(0, min(start - Self.maximumWidth / 4, line.count - Self.maximumWidth))
      window = line[from..<min(line.count, from + Self.maximumWidth)]
      start -= from
      end = min(end - from, window.count)
    }
    let visible = window.map { Self.isControl($0) ? "\u{FFFD}" : $0 }
    lineNumber = place.line
    text = String(String.UnicodeScalarView(visible))
    indent = String(visible.prefix(start).map { $0 == "\t" ? "\t" : " " })
    underline = "^" + String(repeating: "~", count: max(0, end - start - 1))
  }

  /// A terminal must never act on what stands in somebody's file.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\t" && (scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value))
  }
}
