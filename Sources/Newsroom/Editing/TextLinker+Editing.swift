import Archiving
import Diagnostics
import FrontMatter
import Markdown

/// What an edit of one file changes, where it changes nothing that the rest of the site rests on.
extension TextLinker {
  /// An entity with other names or another text.
  ///
  /// - Parameter document: what its file says now, read without a complaint.
  /// - Returns: nil where more of it is another than its own pages tell, but for its names.
  package func entity(_ entity: Entity, saying document: Document<EntityFields>) -> Entity? {
    let (old, new) = (entity.fields, document.fields)
    guard document.slug == entity.slug,
      archive(of: new.replacing(old.aliases, old.facts)) == archive(of: old),
      entity.body.source.markdown.stands(like: document.body.markdown)
    else { return nil }
    var diagnostics: [Diagnostic] = []
    let body = reading([archive(of: document)]).prose.link(
      document.body, in: document.file, owner: entity.id, into: &diagnostics
    ).prose
    guard diagnostics.isEmpty, body.siteLinks == entity.body.siteLinks else { return nil }
    return Entity(entity, fields: new, body: body)
  }

  /// Without the places in the file.
  func archive(of value: some Archivable) -> [UInt8] {
    var writer = ArchiveWriter(omitsPlaces: true, reserving: 4096)
    value.archive(into: &writer)
    return writer.bytes
  }
}

extension EntityFields {
  fileprivate func replacing(
    _ aliases: [Located<String>], _ facts: [Fact]
  ) -> EntityFields {
    EntityFields(
      name: name, sortName: sortName, type: type, slug: slug, aliases: aliases,
      description: description, wikidata: wikidata, sameAs: sameAs, image: image, partOf: partOf,
      includesParts: includesParts, linksAutomatically: linksAutomatically, facts: facts,
      events: events, formerURLs: formerURLs)
  }
}

extension MarkdownDocument {
  /// Whether links find the same in both, and both show the same pictures.
  func stands(like other: MarkdownDocument) -> Bool {
    anchors == other.anchors && images.map(\.destination) == other.images.map(\.destination)
  }
}

extension LinkedProse {
  /// The pages and files of the site that it leads to by their URLs: they are checked against the
  /// routes.
  var siteLinks: [String] {
    edits.compactMap { edit in
      switch edit.change {
      case .url(.route(let route), let suffix), .picture(.route(let route), let suffix),
        .link(.route(let route), let suffix, _):
        route.path + suffix
      default: nil
      }
    }
  }
}
