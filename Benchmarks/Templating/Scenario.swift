/// The data that every engine renders: the same rows and the same story, made by the same rule.
enum Scenario {
  /// A reference, as the stories and entities of a site are.
  final class Row: Sendable {
    let number: Int
    let url: String
    let title: String
    let author: String
    let isNew: Bool

    init(number: Int, url: String, title: String, author: String, isNew: Bool) {
      self.number = number
      self.url = url
      self.title = title
      self.author = author
      self.isNew = isNew
    }
  }

  static let rows: [Row] = (1...100).map { number in
    Row(
      number: number, url: "/stories/2026/06/story-\(number)/",
      title: "Story \(number): \"Chips\" & <servers>", author: "Author \(number % 7)",
      isNew: number % 3 == 0)
  }

  static let authors = ["Ann Author", "Bob & Co"]
  static let facts: [(label: String, value: String)] = [
    ("Founded", "1994"), ("Seat", "Seattle"), ("Known for", "\"everything\""),
  ]
  static let body = String(
    repeating: "<p>A paragraph of <em>the story</em>, already HTML, with a few words in it.</p>\n",
    count: 40)
}
