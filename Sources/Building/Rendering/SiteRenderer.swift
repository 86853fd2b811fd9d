import Digests
import Newsroom
import Templating

/// Renders planned pages and files; any number of threads may share one.
struct SiteRenderer: Sendable {
  private let templates: TemplateSet
  private let variables: PageVariables
  private let files: FileWriter
  private let fingerprints: PageFingerprints
  private let queries: SiteQueries

  init(_ presentation: Presentation, templates: TemplateSet, fingerprints: PageFingerprints) {
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
      plan: page, variables: variables,
      fingerprint: fingerprints.fingerprint(of: page, variables))
  }

  /// Whether a page would be rendered as it was when this was recorded of it.
  func isFresh(_ page: PreparedPage, _ record: PageRecord) -> Bool {
    page.fingerprint == record.fingerprint && queries.agree(with: record.questions)
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
  let fingerprint: ContentDigest?
}

/// A page's bytes, and what its templates asked of the site.
struct RenderedPage: Sendable {
  let bytes: [UInt8]
  let questions: [RenderState.Record]
}

/// What is remembered of a page from one build to the next.
package struct PageRecord: Sendable, Hashable {
  let fingerprint: ContentDigest
  /// The published bytes.
  let output: ContentDigest
  let questions: [RenderState.Record]
}
