import Archiving
import Chronology
import Diagnostics
import FrontMatter
import Markdown

/// Reads one content file into a `Document`. What it gives depends on that file, and on the few
/// settings it was made with, alone: it can be kept for as long as they are the same.
package struct DocumentReader: Sendable {
  let dates: DateReading
  private let parser: MarkdownParser
  let keeper: (any ByteKeeper)?

  /// - Parameter keeper: for the texts; nil to hold them.
  package init(settings: ReadingSettings, keepingTextsIn keeper: (any ByteKeeper)? = nil) {
    self.keeper = keeper
    // Only a story has a date of its own; where it lacks one, the build fails anyway.
    dates = DateReading(settings: settings, day: Moment(secondsSinceEpoch: 0).day)
    parser = MarkdownParser(
      options: MarkdownOptions(unsafe: settings.allowsRawHTML, budget: settings.markdownBudget))
  }

  package func read(_ file: ContentFile, _ source: SourceFile) -> ReadFile {
    var diagnostics: [Diagnostic] = []
    let content = content(of: file, source, into: &diagnostics)
    return ReadFile(content: content, diagnostics: diagnostics)
  }

  private func content(
    of file: ContentFile, _ source: SourceFile, into diagnostics: inout [Diagnostic]
  ) -> ReadFile.Content? {
    switch file.kind {
    case .story:
      document(file, source, into: &diagnostics, fields: story).map { .story($0) }
    case .entity:
      document(file, source, into: &diagnostics, fields: entity).map { .entity($0) }
    case .topic:
      document(file, source, into: &diagnostics) { topic(from: &$0, file) }.map { .topic($0) }
    case .author:
      document(file, source, into: &diagnostics) { author(from: &$0, file) }.map { .author($0) }
    case .page:
      document(file, source, into: &diagnostics, fields: page).map { .page($0) }
    case .data:
      data(file, source, into: &diagnostics).map { .data($0) }
    case .timeline:
      document(file, source, into: &diagnostics, fields: timeline).map { .timeline($0) }
    case .asset:
      nil
    }
  }

  /// What the kinds share: front matter, typed by the closure, then Markdown.
  private func document<Fields: SluggedFields>(
    _ file: ContentFile, _ source: SourceFile, into diagnostics: inout [Diagnostic],
    fields read: (inout FieldReader) -> Fields?
  ) -> Document<Fields>? {
    guard let parts = ContentParts.split(source, into: &diagnostics) else { return nil }
    guard let block = parts.frontMatter else {
      let isEmpty = source.bytes.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
      diagnostics.append(
        .error(
          "missing-front-matter", isEmpty ? "file is empty" : "front matter is missing",
          at: .file(source.path), help: "begin the file with '---', 'title: …' and '---'"))
      return nil
    }
    let yaml = YAMLDocument.parse(block, of: source, into: &diagnostics)
    guard let fields = yaml?.readFields(into: &diagnostics, read: read) ?? nil else { return nil }
    let body = prose(
      Array(source.bytes[parts.body]), offset: parts.body.lowerBound,
      range: SourceRange(path: source.path, offsets: parts.body), into: &diagnostics)
    let slug = fields.slug?.value ?? Slug.make(from: file.stem)
    guard !slug.isEmpty else {
      diagnostics.append(
        .error(
          "invalid-slug", "file name '\(file.stem)' gives no slug", at: .file(source.path),
          help: "add 'slug: …' to its front matter"))
      return nil
    }
    return Document(file: file, slug: slug, fields: fields, body: body)
  }

  /// Markdown in a text of the front matter.
  func prose(_ text: Located<String>, into diagnostics: inout [Diagnostic]) -> Prose {
    prose(Array(text.value.utf8), offset: nil, range: text.range, into: &diagnostics)
  }

  private func prose(
    _ bytes: [UInt8], offset: Int?, range: SourceRange, into diagnostics: inout [Diagnostic]
  ) -> Prose {
    let parsed: MarkdownDocument
    do throws(MarkdownError) {
      parsed = try parser.parse(bytes)
    } catch {
      diagnostics.append(.markdownLimit(error, at: range))
      parsed = .empty
    }
    let stored = keeper.map { StoredMarkdown(parsed, keptBy: $0) } ?? StoredMarkdown(parsed)
    let prose = Prose(stored, offset: offset, range: range)
    for place in parsed.omittedHTML {
      diagnostics.append(
        .warning(
          "raw-html", "raw HTML is left out", at: prose.sourceRange(place),
          help: "write it in Markdown, or set 'markdown: {unsafe: true}' in site.yml"))
    }
    return prose
  }

  private func data(
    _ file: ContentFile, _ source: SourceFile, into diagnostics: inout [Diagnostic]
  ) -> DataFile? {
    guard [".yml", ".yaml", ".json"].contains(where: file.path.hasSuffix) else {
      diagnostics.append(
        .warning(
          "unknown-data", "data file is neither YAML nor JSON, and is passed over",
          at: .file(file.path)))
      return nil
    }
    let yaml = YAMLDocument.parse(source, into: &diagnostics)
    let name = file.stem.prefix { $0 != "." }
    return yaml.map { DataFile(name: String(name), root: $0.root) }
  }
}

/// Front matter that may give its document a slug.
protocol SluggedFields: Sendable {
  var slug: Located<String>? { get }
}

extension StoryFields: SluggedFields {}
extension EntityFields: SluggedFields {}
extension TermFields: SluggedFields {}
extension TimelineFields: SluggedFields {}
extension PageFields: SluggedFields {}
