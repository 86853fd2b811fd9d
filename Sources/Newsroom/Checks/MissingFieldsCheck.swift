/// What a story's front matter ought to say and does not: summary, authors, sources.
enum MissingFieldsCheck {
  static func findings(in text: StoryText) -> [Finding] {
    let fields = text.story.fields
    let details = fields.details
    var findings: [Finding] = []
    func report(_ code: CheckCode, _ message: String, _ help: String) {
      findings.append(
        Finding(code: code, message: message, place: .field(text.path, "title"), help: help))
    }
    if (fields.summary ?? "").isEmpty {
      report(.missingSummary, "story has no summary", "add 'summary: …', a sentence or two")
    }
    if details.authors.isEmpty {
      report(.missingAuthor, "story has no author", "add 'authors: […]'")
    }
    if details.sources.isEmpty && !linksElsewhere(text.story) {
      report(.missingSource, "story names no source and links to none", "add 'sources: […]'")
    }
    return findings
  }

  private static func linksElsewhere(_ story: Story) -> Bool {
    story.body.source.markdown.links.contains {
      $0.destination.hasPrefix("https://") || $0.destination.hasPrefix("http://")
    }
  }
}
