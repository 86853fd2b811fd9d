import Diagnostics
import Newsroom

/// What a few files, read again, say of the stories and entities of a site that an earlier build left.
struct EditedDocuments: Sendable {
  private(set) var stories: [(known: Story, document: Document<StoryFields>)] = []
  private(set) var entities: [(known: Entity, document: Document<EntityFields>)] = []
  /// What texts are linked with now.
  let texts: TextLinker
  /// The names that entities have now or had, but not both.
  let names: [String]
  /// The entities that have other names than they had.
  let renamed: [Identifier<Entity>]

  /// Nil where a file is of anything else, or something is wrong with one.
  ///
  /// - Parameter last: the diagnostics of the last build, which stay as they are.
  init?(
    _ files: [(file: ContentFile, read: ReadFile)], in known: LinkedSite,
    since snapshot: SiteSnapshot, _ last: [Diagnostic]
  ) {
    for (file, read) in files {
      guard read.diagnostics.isEmpty, !last.contains(where: { $0.concerns(file.path) }) else {
        return nil
      }
      switch read.content {
      case .story(let document)?:
        guard let story = snapshot.story(at: file.path).map({ known.site.stories[$0] }),
          story.path == file.path
        else { return nil }
        stories.append((story, document))
      case .entity(let document)?:
        guard let entity = snapshot.entity(at: file.path).map({ known.site.entities[$0] }),
          entity.path == file.path
        else { return nil }
        entities.append((entity, document))
      default: return nil
      }
    }
    texts = known.texts.naming(
      Dictionary(entities.map { ($0.known.id, $0.document.fields) }, uniquingKeysWith: { $1 }))
    let changes = entities.map { entity, document in
      let (old, new) = (entity.fields.aliases.map(\.value), document.fields.aliases.map(\.value))
      return (entity.id, Set(old).symmetricDifference(new).sorted())
    }
    renamed = changes.filter { !$0.1.isEmpty }.map(\.0)
    names = changes.flatMap(\.1)
    guard names.isEmpty || entities.allSatisfy({ linksEvents(of: $0.document, in: known) }) else {
      return nil
    }
  }

  /// Whether the events of an entity's file name whom they named: others than its own pages show them.
  private func linksEvents(of entity: Document<EntityFields>, in known: LinkedSite) -> Bool {
    texts.linksEvents(of: entity, like: known.texts)
  }

  /// With further files that are as they were, but in which other names are found now; nil where one is
  /// of anything else. Stories that are not published do not count.
  func adding(
    _ files: [(path: String, read: ReadFile)], in known: LinkedSite, since snapshot: SiteSnapshot,
    _ last: [Diagnostic]
  ) -> EditedDocuments? {
    let edited = Set(stories.map(\.known.path) + entities.map(\.known.path))
    var all = self
    for (path, read) in files where !edited.contains(path) {
      guard !last.contains(where: { $0.concerns(path) }) else { return nil }
      switch read.content {
      case .story(let document)?:
        guard let story = snapshot.story(at: path).map({ known.site.stories[$0] }) else { continue }
        guard story.path == path else { return nil }
        all.stories.append((story, document))
      case .entity(let document)?:
        guard let entity = snapshot.entity(at: path).map({ known.site.entities[$0] }),
          entity.path == path, linksEvents(of: document, in: known)
        else { return nil }
        all.entities.append((entity, document))
      default: return nil
      }
    }
    return all
  }
}

extension Diagnostic {
  /// Whether it points into a file.
  func concerns(_ path: String) -> Bool {
    range?.path == path || notes.contains { $0.range?.path == path }
  }
}
