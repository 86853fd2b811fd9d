import Foundation

/// A site in which each value of a table stands wherever an author can write a text: story `s7`,
/// entity `e7`, author `a7` and topic `t7` have the seventh.
enum HostileSite {
  static func files(_ values: [HostileValue]) -> [String: String] {
    var files = [
      "content/site.yml": """
      base_url: https://example.org/
      title: "</title>\\"'&]]>"
      description: "</description>\\"'&]]>"
      publisher: {name: "</name>\\"'&]]>"}
      feeds: {entries: 1000, content: full}
      api: true
      ninjs: true
      """,
      "content/static/images/wide.svg":
        #"<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"/>"#,
    ]
    for (number, value) in values.enumerated() {
      let text = value.yaml
      // A link to what is not there is an error, as it should be.
      let markdown = value.text.replacing("[[", with: "[ [")
      let prose = HostileValue.quoted(markdown)
      files["content/stories/s\(number).md"] = """
        ---
        title: \(text)
        summary: \(text)
        date: 2026-06-19T08:00:00Z
        authors: [a\(number)]
        topics: [t\(number)]
        entities: [e\(number)]
        image: {src: /images/wide.svg, alt: \(text), caption: \(text), credit: \(text)}
        sources: [{title: \(text), publisher: Paper, url: "https://a.example/"}]
        events: [{date: 2026-06-18, title: \(text), text: \(prose), entities: [e\(number)]}]
        corrections: [{date: 2026-06-19, text: \(prose)}]
        ---

        \(markdown)

        After.
        """
      files["content/entities/e\(number).md"] = """
        ---
        name: \(text)
        type: organization
        description: \(text)
        auto_link: false
        facts: [{label: \(text), value: \(text)}]
        ---

        \(markdown)
        """
      files["content/authors/a\(number).md"] = "---\nname: \(text)\nrole: \(text)\n---\n"
      files["content/topics/t\(number).md"] = "---\ntitle: \(text)\ndescription: \(text)\n---\n"
    }
    return files
  }

  /// As many stories with values that try nothing: what the pages of a site consist of.
  static func harmless(count: Int) -> [HostileValue] {
    (0..<count).map { HostileValue(attempt: "nothing", text: "Plain \($0)", yaml: "Plain \($0)") }
  }
}
