import Diagnostics
import Newsroom

/// What a few files, read again, make of the site that an earlier build left.
struct SiteEdit: Sendable {
  let site: Site
  let stories: [Story]
  let entities: [Entity]
  let texts: TextLinker
  /// Entities that have other names than they had.
  let renamed: [Identifier<Entity>]
  /// The names that they have now or had, but not both.
  let names: [String]

  /// What of the site was edited.
  var parts: [SitePart] {
    (stories.isEmpty ? [] : [.storyBodies]) + (entities.isEmpty ? [] : [.entityDetails])
  }

  /// Nil where anything else of the site would be another.
  ///
  /// - Parameter last: the diagnostics of the last build, which stay as they are.
  init?(
    _ files: [(file: ContentFile, read: ReadFile)], in known: LinkedSite,
    since snapshot: SiteSnapshot, _ last: [Diagnostic]
  ) {
    var stories: [(Story, Document<StoryFields>)] = []
    var entities: [(Entity, Document<EntityFields>)] = []
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
    let texts = known.texts.naming(
      Dictionary(entities.map { ($0.id, $1.fields) }, uniquingKeysWith: { $1 }))
    let newStories = stories.compactMap { texts.story($0, rewritten: $1) }
    let newEntities = entities.compactMap { texts.entity($0, rewritten: $1) }
    guard newStories.count == stories.count, newEntities.count == entities.count else {
      return nil
    }
    self.stories = newStories
    self.entities = newEntities
    self.texts = texts
    site = known.site.replacing(newStories, newEntities)
    let changes = entities.map { ($0.id, Self.names(of: $0.fields, unlike: $1.fields)) }
    renamed = changes.filter { !$0.1.isEmpty }.map(\.0)
    names = changes.flatMap(\.1)
  }

  private static func names(of old: EntityFields, unlike new: EntityFields) -> [String] {
    Set(old.aliases.map(\.value)).symmetricDifference(new.aliases.map(\.value)).sorted()
  }
}

extension Diagnostic {
  /// Whether it points into a file.
  func concerns(_ path: String) -> Bool {
    range?.path == path || notes.contains { $0.range?.path == path }
  }
}
