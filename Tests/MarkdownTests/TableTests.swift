import Markdown
import Testing

@Suite struct TableTests {
  private static let table = "| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |\n"

  @Test func cellsSayTheirAlignmentByAClass() throws {
    let html = try MarkdownParser().parse(Array(Self.table.utf8)).html
    #expect(
      String(decoding: html, as: UTF8.self) == """
        <table>
        <thead>
        <tr>
        <th class="left">a</th>
        <th class="center">b</th>
        <th class="right">c</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="left">1</td>
        <td class="center">2</td>
        <td class="right">3</td>
        </tr>
        </tbody>
        </table>

        """)
  }
}
