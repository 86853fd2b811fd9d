import Archiving
import Newsroom
import Templating
import Tracking

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
  ///
  /// - Parameter known: what an earlier build recorded of the page and what was read for it, where
  ///   all of that is as it was.
  func prepare(
    _ page: PagePlan, known: (record: PageRecord, reads: ReadSet)? = nil
  ) -> PreparedPage {
    guard let fingerprints else {
      return PreparedPage(
        plan: page, variables: variables.variables(for: page), fingerprint: nil, reads: nil)
    }
    if let known, let fingerprint = fingerprints.fingerprint(of: page, asIn: known.record) {
      return PreparedPage(
        plan: page, variables: variables.variables(for: page), fingerprint: fingerprint,
        reads: known.reads)
    }
    let (made, reads) = ReadTracker.tracking {
      let variables = variables.variables(for: page)
      return (variables: variables, fingerprint: fingerprints.fingerprint(of: page, variables))
    }
    return PreparedPage(
      plan: page, variables: made.variables, fingerprint: made.fingerprint,
      reads: made.fingerprint == nil ? nil : reads)
  }

  /// Frees what was made once for many outputs, when all of them are made. The views hold the
  /// presentation, which holds them, so that nothing else would.
  func forget() {
    templates.forget()
    files.forget()
    variables.presentation.shared.forget()
  }

  /// Whether an output would be as it was, given that what was read of the site for it is: its
  /// templates are the same, and what they asked of the site has the same answers.
  func agrees(_ output: OutputPlan, with record: PageRecord) -> Bool {
    switch output {
    case .file: true
    case .page(let page):
      fingerprints?.hasSameTemplates(page, as: record) ?? false
        && queries.agree(with: record.questions)
    }
  }

  /// A page's template, then all that this one extends and includes.
  func templates(of page: PagePlan) -> [String] {
    let name = page.content.template
    return [name] + templates.closure(of: name).filter { $0 != name }
  }

  /// Why a page has to be rendered; nil where it would be as it was when this was recorded of it.
  func staleness(of page: PreparedPage, _ record: PageRecord?) -> RenderReason? {
    guard let record else { return .new }
    guard let fingerprint = page.fingerprint else { return .changed([]) }
    if fingerprint.parts != record.fingerprint?.parts {
      return .changed(fingerprint.parts(otherThanIn: record.fingerprint))
    }
    return queries.agree(with: record.questions) ? nil : .answered
  }

  func render(_ page: PreparedPage) throws(RenderFailure) -> RenderedPage {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.usualPageSize)
    let root = Value.dict(ValueDictionary(page.variables.map { ($0.key, $0.value) }))
    let questions = try templates.render(page.plan.content.template, root: root, into: &bytes)
    return RenderedPage(bytes: bytes, questions: questions)
  }

  /// Bytes that few pages exceed, so that their buffer seldom grows.
  private static let usualPageSize = 32 << 10

  func pieces(of output: OutputPlan) throws(RenderFailure) -> [StoredBytes] {
    switch output {
    case .page(let page): [.held(try render(prepare(page)).bytes)]
    case .file(let file): try pieces(of: file)
    }
  }

  /// A file for machines.
  func pieces(of file: FilePlan) throws(RenderFailure) -> [StoredBytes] {
    try files.pieces(of: file.content)
  }
}

/// A page with all that its template is given.
struct PreparedPage: Sendable {
  let plan: PagePlan
  let variables: [String: Value]
  /// Nil where the page cannot be compared.
  let fingerprint: PageFingerprint?
  /// What of the site the variables and their fingerprint were made from.
  let reads: ReadSet?
}

/// A page's bytes, and what its templates asked of the site.
struct RenderedPage: Sendable {
  let bytes: [UInt8]
  let questions: [RenderState.Record]
}
