/// Headings that skip a level: a screen reader's outline has a hole there.
enum HeadingLevelCheck {
  static func findings(in text: StoryText) -> [Finding] {
    // The page's own headline has level 1.
    var level = 1
    var findings: [Finding] = []
    for heading in text.sections.compactMap(\.heading) {
      if heading.level > level + 1 {
        findings.append(
          Finding(
            code: .skippedHeadingLevel,
            message: "heading of level \(heading.level) follows one of level \(level)",
            place: text.place(of: heading),
            help: "write \(String(repeating: "#", count: level + 1))"))
      }
      level = heading.level
    }
    return findings
  }
}
