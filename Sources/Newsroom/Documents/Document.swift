import Diagnostics

/// One content file, read: it depends on that file alone, so links and names stay unresolved.
package final class Document<Fields: Sendable>: Sendable {
  package let file: ContentFile
  package let slug: String
  package let fields: Fields
  package let body: Prose

  init(
    file: ContentFile, slug: String, fields: Fields, body: Prose
  ) {
    self.file = file
    self.slug = slug
    self.fields = fields
    self.body = body
  }
}

/// What reading one content file gave: a document of its kind, and what is wrong with it.
package struct ReadFile: Sendable {
  /// The document, by the kind of its file.
  package enum Content: Sendable {
    case story(Document<StoryFields>)
    case entity(Document<EntityFields>)
    case topic(Document<TermFields>)
    case author(Document<TermFields>)
    case timeline(Document<TimelineFields>)
    case page(Document<PageFields>)
    case data(DataFile)
  }

  /// Nil where too much is wrong for a document.
  package let content: Content?
  package let diagnostics: [Diagnostic]

  package init(content: Content?, diagnostics: [Diagnostic]) {
    self.content = content
    self.diagnostics = diagnostics
  }
  /// Whether a text took more than it may. Another time, or another machine, may be quicker, so that
  /// what was read is not kept.
  package var metLimit: Bool {
    diagnostics.contains { $0.code == Diagnostic.markdownLimitCode }
  }
}
