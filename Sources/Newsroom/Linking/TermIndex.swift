import FrontMatter

/// The topics, authors or series that stories name, each once, with the stories that name it.
struct TermIndex {
  /// One of them, before it gets an identifier.
  struct Entry {
    let slug: String
    var title: String
    var document: Document<TermFields>?
    /// Newest first, because stories are added in that order.
    var stories: [Identifier<Story>] = []
  }

  private(set) var entries: [Entry]
  private var positions: [String: Int] = [:]
  /// The slug of each name that stories use: few names, used often.
  private var slugs: [String: String] = [:]

  /// - Parameter documents: those with a file of their own; they are listed even where no story
  ///   names them. Where two have one slug the first counts, and planning reports their routes.
  init(documents: [Document<TermFields>] = []) {
    entries = documents.map { document in
      Entry(slug: document.slug, title: document.fields.title, document: document)
    }
    for (position, entry) in entries.enumerated() where positions[entry.slug] == nil {
      positions[entry.slug] = position
    }
  }

  /// Files a story under a name as its author wrote it: a slug, or a title to be made one.
  mutating func file(_ story: Identifier<Story>, under name: String) {
    let slug = slugs[name] ?? Slug.make(from: name)
    slugs[name] = slug
    guard !slug.isEmpty else { return }
    let position = positions[slug] ?? add(slug, title: TermTitle.make(from: name))
    if entries[position].stories.last != story { entries[position].stories.append(story) }
  }

  /// Orders the entries by title, and gives the position of each slug in that order.
  @discardableResult
  mutating func sort() -> [String: Int] {
    entries.sort { SortKey.precedes(($0.title, $0.slug), ($1.title, $1.slug)) }
    positions = [:]
    for (position, entry) in entries.enumerated() where positions[entry.slug] == nil {
      positions[entry.slug] = position
    }
    return positions
  }

  /// The place of the entry that stories are filed in under a name; nil where none ever was.
  func position(of name: String) -> Int? { slugs[name].flatMap { positions[$0] } }

  private mutating func add(_ slug: String, title: String) -> Int {
    entries.append(Entry(slug: slug, title: title))
    positions[slug] = entries.count - 1
    return entries.count - 1
  }
}
