import Foundation

/// A small newsroom that is edited at random: stories, entities, topics, settings and templates.
///
/// The same seed gives the same edits.
struct EditedNewsroom {
  /// Numbers that look random (splitmix64).
  struct Randomness: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  struct Story {
    var name: String
    var title: String
    var day: Int
    /// Of its date, where that is not a day of the past.
    var hour: Int?
    var topic: Int
    var isDraft = false
    var embargo: Int?
    var entities: [Int]
    var sentences: [String]
    /// A part of its text that nothing else says.
    var aside = ""
    var headings = true
  }

  private(set) var random: Randomness
  private(set) var stories: [Story] = []
  private var aliases: [Int: String] = [:]
  private var nextName = 0
  /// Hours since the first of January 2027.
  private(set) var clock = 0
  private(set) var files: [String: String] = [:]

  static let entityNames = [
    "Borealis Systems", "Ada Quell", "Trident Fund", "Northlight", "Mara Voss", "Quarry 9",
  ]
  /// Of the parts of whom, and what their own pages say.
  private static let entityFields = [
    1: "include_parts: true", 3: "part_of: borealis-systems", 5: "part_of: northlight",
    0: "include_parts: true",
  ]
  private static let entityTexts = [4: "Knows Ada Quell from the audit.", 2: "A vote decides."]
  private static let settings = """
    title: The Beat
    base_url: https://beat.example
    api: true
    ninjs: true

    """
  private static let topics = ["markets", "machines", "courts"]
  private static let words = [
    "grid", "chips", "vote", "hearing", "plant", "merger", "audit", "launch", "strike", "lease",
  ]

  init(seed: UInt64, stories count: Int = 8) {
    random = Randomness(state: seed)
    files["content/site.yml"] = Self.settings
    files["content/timelines/fund.md"] = "---\ntitle: The fund\nentities: [trident-fund]\n---\n"
    for entity in Self.entityNames.indices { writeEntity(entity) }
    for _ in 0..<count { addStory() }
  }

  var now: String { Self.moment(hours: clock) }

  /// The kinds of edits that change files of the site.
  enum Edit: CaseIterable {
    case body, text, wording, heading, mention, title, date, topic, draft, embargo, addStory,
      deleteStory
    case renameStory, early, alias, phrase, unusedAlias, description, entity, partial, template,
      storyTemplate, data, string, setting, clock, clockBack, touch
    case deleteCache, damageCache, cutCache, deleteOutput, changeOutput

    /// How many pages a build may render after it that come out as they were; nil for all.
    var mayRenderInVain: Int? {
      switch self {
      // Nothing is known of what was, or a string may stand on any page.
      case .deleteCache, .damageCache, .cutCache, .string: nil
      case .touch, .clock, .clockBack: 0
      // A template may make a page that is not HTML, which is not counted as changed.
      case .deleteOutput, .changeOutput: 1
      // Its summary is read wherever the story is listed.
      case .body: 12
      default: 6
      }
    }
  }

  /// Makes one edit, and says what it was.
  mutating func edit(among edits: [Edit] = Edit.allCases) -> Edit {
    let edit = edits.randomElement(using: &random) ?? .body
    let story = Int.random(in: 0..<stories.count, using: &random)
    switch edit {
    case .body: stories[story].sentences[0] = sentence()
    case .text, .wording: stories[story].aside = sentence()
    case .heading: stories[story].headings.toggle()
    case .mention: stories[story].sentences.append("\(entityName()) was there.")
    case .title: stories[story].title = sentence()
    case .date:
      stories[story].day = Int.random(in: 1...700, using: &random)
      stories[story].hour = nil
    case .topic: stories[story].topic = Int.random(in: 0..<Self.topics.count, using: &random)
    case .draft: stories[story].isDraft.toggle()
    case .embargo:
      stories[story].embargo =
        stories[story].embargo == nil ? clock + Int.random(in: -50...200, using: &random) : nil
    case .early:
      // Visible by now, and news only when its date comes.
      stories[story].hour = clock + Int.random(in: 1...60, using: &random)
      stories[story].embargo = clock - 1
    case .addStory: addStory()
    case .deleteStory:
      if stories.count > 4 { remove(story) }
      return edit
    case .renameStory:
      files["content/stories/\(stories[story].name).md"] = nil
      stories[story].name = newName()
    case .alias:
      let entity = Int.random(in: 0..<Self.entityNames.count, using: &random)
      aliases[entity] = aliases[entity] == nil ? Self.words.randomElement(using: &random) : nil
      writeEntity(entity)
      return edit
    case .phrase:
      // Few texts have these words in a row.
      let entity = Int.random(in: 0..<Self.entityNames.count, using: &random)
      let said = stories[story].aside.isEmpty ? stories[story].sentences[1] : stories[story].aside
      aliases[entity] = said.split(separator: " ").suffix(3).joined(separator: " ")
      writeEntity(entity)
      return edit
    case .unusedAlias:
      let entity = Int.random(in: 0..<Self.entityNames.count, using: &random)
      aliases[entity] = "The \(Self.words.randomElement(using: &random) ?? "") Nobody Names"
      writeEntity(entity)
      return edit
    case .description:
      writeEntity(Int.random(in: 0..<Self.entityNames.count, using: &random), sentence())
      return edit
    case .partial:
      toggle(
        "templates/partials/authors.html",
        "<span>by {{ card.authors | map(attribute=\"title\") | join(\", \") }}</span>\n")
      return edit
    case .template:
      toggle(
        "templates/404.html",
        """
        {% extends "base.html" %}
        {% block main %}<ul>{% for story in stories(limit=3) %}<li>{{ story.title }}</li>
        {% endfor %}</ul>{% if data.desk is defined %}{{ data.desk.name }}{% endif %}<a href="{{ "/about" | relative_url }}">{{ stories() | length }}</a>
        {% endblock %}
        """)
      return edit
    case .entity:
      toggle("content/entities/board.md", "---\nname: Audit Board\ntype: organization\n---\n")
      return edit
    case .storyTemplate:
      toggle(
        "templates/story.html",
        """
        {% extends "base.html" %}
        {% block main %}<h1>{{ story.title }}</h1>{{ story.body }}{% endblock %}
        """)
      return edit
    case .data:
      toggle("content/data/desk.yml", "name: \(sentence())\n")
      return edit
    case .string:
      toggle("templates/i18n/en.yml", "home: Front\n")
      return edit
    case .setting:
      let tagline = Bool.random(using: &random) ? "tagline: \(sentence())\n" : ""
      let size = Bool.random(using: &random) ? "page_size: 3\n" : ""
      files["content/site.yml"] = "\(Self.settings)\(tagline)\(size)"
      return edit
    case .clock:
      clock += Int.random(in: 1...120, using: &random)
      return edit
    case .clockBack:
      clock -= Int.random(in: 1...40, using: &random)
      return edit
    case .touch, .deleteCache, .damageCache, .cutCache, .deleteOutput, .changeOutput: return edit
    }
    writeStory(edit == .addStory ? stories.count - 1 : story)
    return edit
  }

  /// Does to a built site what an edit of its files does not.
  mutating func damage(_ site: SiteFixture, _ edit: Edit) throws {
    switch edit {
    case .deleteCache:
      try FileManager.default.removeItem(atPath: "\(site.root)/.sitegen")
    case .damageCache, .cutCache:
      for name in ["cache", "documents", "site", "edits"] where Bool.random(using: &random) {
        let url = URL(fileURLWithPath: "\(site.root)/.sitegen/\(name)")
        guard FileManager.default.fileExists(atPath: url.path) else { continue }
        var bytes = try Data(contentsOf: url)
        let place = Int.random(in: 0..<bytes.count, using: &random)
        if edit == .cutCache { bytes = bytes.prefix(place) } else { bytes[place] ^= 0x55 }
        try bytes.write(to: url)
      }
    case .deleteOutput, .changeOutput:
      let paths = try SiteFixture.files(in: site.output).keys.sorted()
      guard let path = paths.randomElement(using: &random) else { return }
      let url = URL(fileURLWithPath: "\(site.output)/\(path)")
      if edit == .deleteOutput {
        try FileManager.default.removeItem(at: url)
      } else {
        try Data("somebody was here".utf8).write(to: url)
      }
    default: break
    }
  }

  private mutating func toggle(_ path: String, _ text: String) {
    files[path] = files[path] == nil ? text : nil
  }

  private mutating func newName() -> String {
    nextName += 1
    return "story-\(nextName)"
  }

  private mutating func addStory() {
    stories.append(
      Story(
        name: newName(), title: sentence(), day: Int.random(in: 1...700, using: &random),
        topic: Int.random(in: 0..<Self.topics.count, using: &random),
        entities: Bool.random(using: &random) ? [Int.random(in: 0..<3, using: &random)] : [],
        sentences: [sentence(), "\(entityName()) said \(sentence())"]))
    writeStory(stories.count - 1)
  }

  private mutating func remove(_ story: Int) {
    files["content/stories/\(stories[story].name).md"] = nil
    stories.remove(at: story)
  }

  private mutating func sentence() -> String {
    (0..<5).map { _ in Self.words.randomElement(using: &random) ?? "" }.joined(separator: " ")
  }

  private mutating func entityName() -> String {
    Self.entityNames.randomElement(using: &random) ?? ""
  }

  private mutating func writeStory(_ index: Int) {
    let story = stories[index]
    var lines = [
      "---", "title: \(story.title)", "summary: \(story.sentences[0])",
      "date: \(Self.moment(hours: story.hour ?? story.day * 24 - 24 * 701))",
      "topics: [\(Self.topics[story.topic])]", "authors: [Desk]",
    ]
    if !story.entities.isEmpty {
      lines.append("entities: [\(story.entities.map(Self.slug).joined(separator: ", "))]")
    }
    if story.isDraft { lines.append("draft: true") }
    if let embargo = story.embargo { lines.append("publish_at: \(Self.moment(hours: embargo))") }
    lines += ["---", ""] + story.sentences.map { "\($0)\n" } + ["\(story.aside)\n"]
    if story.headings { lines += ["## June 18: \(story.title)", "", "It began.", ""] }
    files["content/stories/\(story.name).md"] = lines.joined(separator: "\n")
  }

  private mutating func writeEntity(_ entity: Int, _ description: String? = nil) {
    let alias = aliases[entity].map { "aliases: [\($0)]\n" } ?? ""
    let about = description.map { "description: \($0)\n" } ?? ""
    files["content/entities/\(Self.slug(entity)).md"] =
      """
      ---
      name: \(Self.entityNames[entity])
      type: organization
      \(Self.entityFields[entity] ?? "")
      \(alias)\(about)---

      \(Self.entityTexts[entity] ?? "")

      """
  }

  private static func slug(_ entity: Int) -> String {
    entityNames[entity].lowercased().replacingOccurrences(of: " ", with: "-")
  }

  /// An RFC 3339 time, in hours since the first of January 2027.
  private static func moment(hours: Int) -> String {
    let date = Date(timeIntervalSince1970: 1_798_761_600 + Double(hours) * 3600)
    return date.formatted(.iso8601)
  }
}
