import Diagnostics
import FrontMatter
import Mentions

/// What it means for a site's texts that entities have other names.
extension TextLinker {
  /// The same for a site where these entities' files say something else.
  package func naming(_ entities: [Identifier<Entity>: EntityFields]) -> TextLinker {
    var names = names.filter { entities[Identifier($0.owner)] == nil }
    for (entity, fields) in entities {
      // By entity, as where all are found anew.
      let place = names.firstIndex { $0.owner > entity.index } ?? names.endIndex
      names.insert(contentsOf: EntityNames.patterns(of: fields, owner: entity.index), at: place)
    }
    return names == self.names
      ? self
      : TextLinker(index: index, names: names, mentionLinks: prose.mentionLinks, dates: dates)
  }

  /// The same for texts whose bytes these hold: what looks for names in them is made sooner.
  func reading(_ texts: [[UInt8]]) -> TextLinker {
    let sieve = NameSieve(texts)
    return TextLinker(
      index: index, names: names.filter { sieve.mayHold($0.name) },
      mentionLinks: prose.mentionLinks, dates: dates)
  }

  /// For each name bytes that stand in any text that it is found in; nil where one of them has none
  /// of use.
  package static func probes(of names: [String]) -> [[UInt8]]? {
    let probes = names.compactMap(NameProbe.bytes)
    return probes.count == names.count ? probes : nil
  }

  /// Whether both find the same in all texts of a file.
  package func links(_ file: ReadFile, like other: TextLinker) -> Bool {
    switch file.content {
    case .story(let document):
      link(document).names(like: other.link(document))
        && document.fields.corrections.allSatisfy { correction in
          let listed = entities(named: document.fields.details.entities)
          return links(correction.text, in: document.file, preferring: listed, like: other)
        }
    case .entity(let document):
      links(document.body, in: document.file, like: other)
        && linksEvents(of: document, like: other)
    case .topic(let document): links(document.body, in: document.file, like: other)
    case .author(let document): links(document.body, in: document.file, like: other)
    case .timeline(let document): links(document.body, in: document.file, like: other)
    case .page(let document): links(document.body, in: document.file, like: other)
    case .data, nil: true
    }
  }

  /// Whether both find the same in the events of an entity's file.
  package func linksEvents(
    of document: Document<EntityFields>, like other: TextLinker
  ) -> Bool {
    document.fields.events.allSatisfy { event in
      link(event, in: document.file).names(like: other.link(event, in: document.file))
    }
  }

  private func links(
    _ text: Prose, in file: ContentFile, preferring preferred: [Identifier<Entity>] = [],
    like other: TextLinker
  ) -> Bool {
    // Whose page it is matters for what becomes a link of what is found, and that is the same then.
    var diagnostics: [Diagnostic] = []
    return prose.link(text, in: file, preferring: preferred, into: &diagnostics).mentions
      == other.prose.link(text, in: file, preferring: preferred, into: &diagnostics).mentions
  }

  private func link(_ event: EventFields, in file: ContentFile) -> LinkedEvent {
    var diagnostics: [Diagnostic] = []
    return link(EventDraft(event), in: file, into: &diagnostics)
  }

  private func entities(named slugs: [Located<String>]) -> [Identifier<Entity>] {
    var diagnostics: [Diagnostic] = []
    return entities(named: slugs, into: &diagnostics)
  }
}

extension LinkedStoryText {
  /// Whether the same is found in both, which are of one text.
  fileprivate func names(like other: LinkedStoryText) -> Bool {
    body.edits == other.body.edits && mentions == other.mentions
      && events.elementsEqual(other.events) { $0.names(like: $1) }
  }
}

extension LinkedEvent {
  func names(like other: LinkedEvent) -> Bool {
    entities == other.entities && text?.edits == other.text?.edits
  }
}
