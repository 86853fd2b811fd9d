import Newsroom
import Templating

/// Renders planned pages and files; any number of threads may share one.
struct SiteRenderer: Sendable {
  private let templates: TemplateSet
  private let variables: PageVariables
  private let files: FileWriter
  /// Nil where no later build will compare the pages.
  private let fingerprints: PageFingerprints?
  private let queries: SiteQueries

  init(_ presentation: Presentation, templates: TemplateSet, fingerprints: PageFingerprints?) {
    self.templates = templates
    self.fingerprints = fingerprints
    self.variables = PageVariables(presentation: presentation)
    self.files = FileWriter(presentation: presentation)
    self.queries = SiteQueries(presentation: presentation)
  }

  /// What a page's template is given, and the fingerprint of it.
  func prepare(_ page: PagePlan) -> PreparedPage {
    let variables = variables.variables(for: page)
    return PreparedPage(
      plan: page, variables: variables, parts: fingerprints?.parts(of: page, variables))
  }

  /// A page's template, then all that this one extends and includes.
  func templates(of page: PagePlan) -> [String] {
    let name = page.content.template
    return [name] + templates.closure(of: name).filter { $0 != name }
  }

  /// Why a page has to be rendered; nil where it would be as it was when this was recorded of it.
  func staleness(of page: PreparedPage, _ record: PageRecord?) -> RenderReason? {
    guard let record else { return .new }
    guard let parts = page.parts else { return .changed([]) }
    if parts != record.parts {
      let known = Set(record.parts)
      let names = Set(parts.filter { !known.contains($0) }.map(\.name))
        .union(Set(record.parts.map(\.name)).subtracting(parts.map(\.name)))
      return .changed(names.sorted())
    }
    return queries.agree(with: record.questions) ? nil : .answered
  }

  func render(_ page: PreparedPage) throws(RenderFailure) -> RenderedPage {
    var bytes: [UInt8] = []
    let root = Value.dict(ValueDictionary(page.variables.map { ($0.key, $0.value) }))
    let questions = try templates.render(page.plan.content.template, root: root, into: &bytes)
    return RenderedPage(bytes: bytes, questions: questions)
  }

  func bytes(of output: OutputPlan) throws(RenderFailure) -> [UInt8] {
    switch output {
    case .page(let page): try render(prepare(page)).bytes
    case .file(let file): try bytes(of: file)
    }
  }

  /// A file for machines.
  func bytes(of file: FilePlan) throws(RenderFailure) -> [UInt8] {
    try files.bytes(of: file.content)
  }
}

/// A page with all that its template is given.
struct PreparedPage: Sendable {
  let plan: PagePlan
  let variables: [String: Value]
  /// Nil where the page cannot be compared.
  let parts: [PageRecord.Part]?
}

/// A page's bytes, and what its templates asked of the site.
struct RenderedPage: Sendable {
  let bytes: [UInt8]
  let questions: [RenderState.Record]
}
