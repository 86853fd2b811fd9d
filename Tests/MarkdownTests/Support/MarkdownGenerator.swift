/// Makes random Markdown in which constructs meet in every way; one seed gives one sequence.
struct MarkdownGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678 }

  mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(truncatingIfNeeded: state >> 33) % bound
  }

  private static let pieces = [
    "a", "word ", "AWS ", "Ärger ", "日本", " ", "  ", "\t", "\n", "\n", "\n\n", "\r\n", "\\", "\\\\",
    "*", "**", "_", "__", "~", "~~", "`", "``", "[", "]", "(", ")", "](", "](/u)", "![", "<", ">",
    "[a]", "[b][a]", "[a]: /u 't'\n", "[^1]", "[^1]: note\n", "[^x]", "\n[^x]: y\n\n    z\n",
    "[[", "]]", "[[slug|text]]", "\\[\\[no]]", "\"", "'", "&", "&amp;", "&#65;", "&copy;", "&bad;",
    "www.example.com", "http://a.b/c?d=e&f", "https://x.y.", "me@example.org", "mailto:a@b.c",
    ":@", "@", ":", "<http://e.f/>", "<a@b.cd>", "<b>", "</b>", "<script>", "<!-- c -->",
    "<br/>", "<div>\n", "</div>\n", "<?php ?>", "<title>", "<XMP\n", "\n# ", "\n## h ##", "\n---\n",
    "\n===\n", "\n- ", "\n* ", "\n+ ", "\n1. ", "\n7) ", "\n  - ", "\n    ", "\n> ", "> ", "- [ ] ",
    "\n- [x] ", "\n```\n", "\n~~~ sw if\n", "| ", " | ", "\n| a | b |\n|:-|-:|\n", "|---|\n",
    "\\|", "\n***\n", "javascript:x", "](javascript:x)", "](data:image/png;x)", "](<a b>)",
    "](a \"t\")", "](a\n't')", "\u{0}", "\u{FEFF}", "é", "\u{200B}", "!", "#", "+", "-", "=", ".",
  ]

  mutating func document() -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<(1 + next(40)) {
      if next(60) == 0 {
        bytes.append(UInt8(next(256)))
      } else {
        bytes.append(contentsOf: Self.pieces[next(Self.pieces.count)].utf8)
      }
    }
    return bytes
  }
}
