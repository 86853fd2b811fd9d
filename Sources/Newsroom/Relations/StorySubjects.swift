import Archiving

/// When each story was published, whom it names and what it is filed under, by its position: all that
/// the relations of stories and entities are found from.
struct StorySubjects: Sendable {
  /// Since 1970.
  let days: [Int]
  /// In the order in which the story names them.
  let entities: IdentifierLists<Entity>
  let topics: IdentifierLists<Topic>

  var count: Int { days.count }

  private init(
    days: [Int], entities: IdentifierLists<Entity>, topics: IdentifierLists<Topic>
  ) {
    self.days = days
    self.entities = entities
    self.topics = topics
  }

  init(_ stories: [Story]) {
    self.init(
      days: stories.map { $0.fields.published.secondsSinceEpoch / 86_400 },
      entities: IdentifierLists(stories.lazy.map(\.entities)),
      topics: IdentifierLists(stories.lazy.map(\.topics)))
  }

  /// The same where some stories name others.
  func naming(_ others: [Int: [Identifier<Entity>]]) -> StorySubjects {
    let named = (0..<count).lazy.map { others[$0] ?? Array(entities[$0]) }
    return StorySubjects(days: days, entities: IdentifierLists(named), topics: topics)
  }

  /// The stories that name each entity, newest first.
  func stories(ofEntities entityCount: Int) -> [[Identifier<Story>]] {
    var stories = [[Identifier<Story>]](repeating: [], count: entityCount)
    for position in 0..<count {
      for entity in entities[position] where entity.index < entityCount {
        stories[entity.index].append(Identifier(position))
      }
    }
    return stories
  }
}

/// Many short lists of identifiers, one after the other.
struct IdentifierLists<Element>: Sendable {
  private var elements: [Identifier<Element>] = []
  private var ends: [Int] = []

  init(_ lists: some Sequence<[Identifier<Element>]>) {
    ends.reserveCapacity(lists.underestimatedCount)
    for list in lists {
      elements += list
      ends.append(elements.count)
    }
  }

  var count: Int { ends.count }

  subscript(position: Int) -> ArraySlice<Identifier<Element>> {
    elements[(position == 0 ? 0 : ends[position - 1])..<ends[position]]
  }
}

extension StorySubjects: Archivable {
  func archive(into writer: inout ArchiveWriter) {
    days.archive(into: &writer)
    entities.archive(into: &writer)
    topics.archive(into: &writer)
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      days: [Int](from: &reader), entities: IdentifierLists(from: &reader),
      topics: IdentifierLists(from: &reader))
    guard entities.count == count, topics.count == count else { throw ArchiveDamage() }
  }
}

extension IdentifierLists: Archivable {
  func archive(into writer: inout ArchiveWriter) {
    writer.write(count: count)
    for position in 0..<count { Array(self[position]).archive(into: &writer) }
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init([])
    for _ in 0..<(try reader.count()) {
      elements += try [Identifier<Element>](from: &reader)
      ends.append(elements.count)
    }
  }
}
