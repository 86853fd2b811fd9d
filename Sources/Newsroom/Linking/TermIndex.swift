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
  /// The entries that each story names, in its order, each once: their first positions, before they were
  /// ordered.
  private var named: [[Int32]]
  /// Where each of those stands now.
  private var order: [Int] = []

  /// - Parameters:
  ///   - documents: those with a file of their own; they are listed even where no story names them.
  ///     Where two have one slug the first counts, and planning reports their routes.
  ///   - storyCount: of the site.
  init(documents: [Document<TermFields>] = [], storyCount: Int) {
    named = Array(repeating: [], count: storyCount)
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
    guard entries[position].stories.last != story else { return }
    entries[position].stories.append(story)
    named[story.index].append(Int32(position))
  }

  /// Orders the entries by title, and gives the position of each slug in that order.
  @discardableResult
  mutating func sort() -> [String: Int] {
    let sorted = entries.indices.sorted { left, right in
      let (left, right) = (entries[left], entries[right])
      return SortKey.precedes((left.title, left.slug), (right.title, right.slug))
    }
    order = Array(repeating: 0, count: entries.count)
    for (position, first) in sorted.enumerated() { order[first] = position }
    entries = sorted.map { entries[$0] }
    positions = [:]
    for (position, entry) in entries.enumerated() where positions[entry.slug] == nil {
      positions[entry.slug] = position
    }
    return positions
  }

  /// The entries that a story was filed in, in the order in which it names them.
  func positions(of story: Identifier<Story>) -> [Int] {
    named[story.index].map { order[Int($0)] }
  }

  private mutating func add(_ slug: String, title: String) -> Int {
    entries.append(Entry(slug: slug, title: title))
    positions[slug] = entries.count - 1
    return entries.count - 1
  }
}
