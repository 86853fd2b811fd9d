import Foundation
import Mustache
import Stencil

struct Row {
  let number: Int
  let url: String
  let title: String
  let author: String
  let is_new: Bool
}

struct Fact {
  let label: String
  let value: String
}

struct Story {
  let title = "Chips & \"servers\""
  let date = "2026-06-18"
  let url = "/stories/2026/06/chips/"
  let authors = ["Ann Author", "Bob & Co"]
  let facts = [
    Fact(label: "Founded", value: "1994"), Fact(label: "Seat", value: "Seattle"),
    Fact(label: "Known for", value: "\"everything\""),
  ]
  let body = String(
    repeating: "<p>A paragraph of <em>the story</em>, already HTML, with a few words in it.</p>\n",
    count: 40)
}

struct List {
  let title = "All stories"
  let rows = (1...100).map {
    Row(
      number: $0, url: "/stories/2026/06/story-\($0)/",
      title: "Story \($0): \"Chips\" & <servers>", author: "Author \($0 % 7)", is_new: $0 % 3 == 0)
  }
}

/// Times Stencil and swift-mustache on the pages of `templating-benchmark`.
@main
struct Rivals {
  static func time(_ engine: String, _ page: String, _ render: () throws -> String) throws {
    let size = try render().utf8.count
    var best = Double.infinity
    for _ in 0..<7 {
      let start = DispatchTime.now().uptimeNanoseconds
      for _ in 0..<50 { _ = try render() }
      best = min(best, Double(DispatchTime.now().uptimeNanoseconds - start) / 50_000)
    }
    print("\(page)\t\(engine)\t\(String(format: "%.1f", best))\t\(size)")
  }

  static func main() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let list = List()
    let story = Story()
    for (page, root) in [("list", list as Any), ("story", story as Any)] {
      let text = try String(
        contentsOf: folder.appendingPathComponent("mustache/\(page).mustache"), encoding: .utf8)
      let template = try MustacheTemplate(string: text)
      try time("swift-mustache 2.1.1", page) { template.render(root) }
    }
    let stencil = Stencil.Environment(
      loader: FileSystemLoader(paths: [.init(folder.appendingPathComponent("stencil").path)]))
    let listTemplate = try stencil.loadTemplate(name: "list.html")
    try time("Stencil 0.15.1", "list") {
      try listTemplate.render(["title": list.title, "rows": list.rows])
    }
    let storyTemplate = try stencil.loadTemplate(name: "story.html")
    try time("Stencil 0.15.1", "story") {
      try storyTemplate.render([
        "title": story.title, "date": story.date, "url": story.url, "authors": story.authors,
        "facts": story.facts, "body": story.body,
      ])
    }
  }
}
