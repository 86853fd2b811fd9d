import Testing

@Suite struct DebugCommandTests {
  @Test func markdownIsPrintedAsItsLibraryWritesIt() throws {
    let result = try Program.run(["debug", "markdown"], input: "# A *b*\n\n<b>c</b> ~~d~~\n")
    #expect(result.status == 0)
    #expect(
      result.output
        == "<h1>A <em>b</em></h1>\n<p><!-- raw HTML omitted -->c<!-- raw HTML omitted --> "
        + "<del>d</del></p>\n")
    let unsafe = try Program.run(["debug", "markdown", "--unsafe"], input: "<b>c</b>\n")
    #expect(unsafe.output == "<p><b>c</b></p>\n")
  }

  @Test func aDateIsReadNearAnother() throws {
    let result = try Program.run(
      ["debug", "dates", "--near", "2026-06-19"], input: "Early June\n2026-13\n")
    #expect(result.status == 0)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.contains(#""earliest":"2026-06-01","latest":"2026-06-10""#) ?? false)
    #expect(lines.last?.contains(#""valid":false"#) ?? false)
  }

  @Test func aMissingFileIsNamed() throws {
    let result = try Program.run(["debug", "markdown", "/nowhere.md"])
    #expect(result.status == 1)
    #expect(result.errors.contains("/nowhere.md"))
  }
}
