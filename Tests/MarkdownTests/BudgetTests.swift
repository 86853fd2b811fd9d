import Testing

@testable import Markdown

/// A text may take so much memory and time, and no more; what comes after it is as ever.
@Suite struct BudgetTests {
  private static let small = MarkdownBudget(bytes: 16 << 20, milliseconds: 20)
  private static let rich = Constructs.document
  private static let richHTML = CmarkReference.html(of: rich, unsafe: false)

  @Test(arguments: CostlyTexts.names)
  func costlyTextIsRefused(_ name: String) throws {
    let text = CostlyTexts.text(name, count: 200_000)
    #expect(!text.isEmpty)
    let error = #expect(throws: MarkdownError.self) { try Self.html(of: text, Self.small) }
    #expect(error == .outOfTime(Self.small) || error == .outOfMemory(Self.small))
    #expect(try Self.html(of: Self.rich) == Self.richHTML)
  }

  /// Wherever in the parser the memory ends, the next document finds it as if nothing had been.
  @Test func memoryMayEndAtEachBlock() throws {
    var (refused, bytes) = (0, 0)
    while true {
      let budget = MarkdownBudget(bytes: bytes, milliseconds: 10_000)
      do {
        #expect(try Self.html(of: Self.rich, budget) == Self.richHTML)
        break
      } catch {
        #expect(error == .outOfMemory(budget))
        refused += 1
      }
      if refused % 16 == 0 { #expect(try Self.html(of: Self.rich) == Self.richHTML) }
      bytes += 320
    }
    #expect(refused > 500)
  }

  @Test func htmlIsPartOfTheBudget() throws {
    let line = String(repeating: "\"", count: 60) + "\n"
    let text = Array(("```\n" + String(repeating: line, count: 6000)).utf8)
    let html = try Self.html(of: text)
    let tight = MarkdownBudget(bytes: html.count - 1, milliseconds: 10_000)
    #expect(throws: MarkdownError.outOfMemory(tight)) { try Self.html(of: text, tight) }
    let enough = MarkdownBudget(bytes: html.count, milliseconds: 10_000)
    #expect(try Self.html(of: text, enough) == html)
  }

  /// Blocks that outgrow what the arena holds, alone and beside others.
  @Test func largeDocumentsAreTheReferences() throws {
    let line = "Word *by* word & ~~word~~ to a@b.example, http://c.example/.\n"
    for text in [
      "```\n" + String(repeating: line, count: 12_000),
      String(repeating: line, count: 6000),
      String(repeating: "- " + line + "\n  > " + line, count: 1500),
      "|a|b|\n|-|-|\n" + String(repeating: "|" + line.dropLast() + "|c|\n", count: 1500),
    ] {
      let bytes = Array(text.utf8)
      let expected = CmarkReference.html(of: bytes, unsafe: false)
      for _ in 0..<2 { #expect(try Self.html(of: bytes) == expected) }
    }
  }

  @Test func otherThreadsDoNotNoticeARefusal() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for worker in 0..<4 {
        group.addTask { try Self.parseCostlyTextsAndOthers(from: worker * 3) }
      }
      try await group.waitForAll()
    }
  }

  private static func parseCostlyTextsAndOthers(from start: Int) throws {
    let budget = MarkdownBudget(bytes: 2 << 20, milliseconds: 2)
    for name in CostlyTexts.names.dropFirst(start) {
      _ = try? html(of: CostlyTexts.text(name, count: 200_000), budget)
      #expect(try html(of: rich) == richHTML)
    }
  }

  @Test func refusalSaysWhichBound() {
    let budget = MarkdownBudget(bytes: 3 << 20, milliseconds: 1000)
    #expect(
      MarkdownError.outOfTime(budget).description == "Markdown takes more than 1 second to parse")
    #expect(
      MarkdownError.outOfMemory(budget).description
        == "Markdown takes more than 3 MiB of memory to parse")
  }

  private static func html(
    of text: [UInt8], _ budget: MarkdownBudget = .standard
  ) throws(MarkdownError) -> [UInt8] {
    var options = MarkdownOptions.plain()
    options.budget = budget
    return try MarkdownParser(options: options).parse(text).html
  }
}
