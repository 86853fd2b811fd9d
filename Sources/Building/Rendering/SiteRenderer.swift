import Newsroom
import Templating

/// Renders planned pages and files; any number of threads may share one.
struct SiteRenderer: Sendable {
  private let templates: TemplateSet
  private let variables: PageVariables
  private let files: FileWriter

  init(_ presentation: Presentation, templates: TemplateSet) {
    self.templates = templates
    self.variables = PageVariables(presentation: presentation)
    self.files = FileWriter(presentation: presentation)
  }

  /// The file that a planned page or machine file becomes.
  func render(_ output: OutputPlan) throws(RenderFailure) -> OutputFile {
    switch output {
    case .page(let page): try render(page)
    case .file(let file):
      OutputFile(path: file.route.outputPath, bytes: try files.bytes(of: file.content))
    }
  }

  private func render(_ page: PagePlan) throws(RenderFailure) -> OutputFile {
    var bytes: [UInt8] = []
    let root = Value.dict(
      ValueDictionary(variables.variables(for: page).map { ($0.key, $0.value) }))
    try templates.render(page.content.template, root: root, into: &bytes)
    return OutputFile(path: page.route.outputPath, bytes: bytes)
  }
}

/// A file of the output, made and not yet written.
package struct OutputFile: Sendable {
  /// Relative to the output folder.
  package let path: String
  package let bytes: [UInt8]
}
