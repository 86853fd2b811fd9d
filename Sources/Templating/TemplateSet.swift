import Diagnostics

/// Compiled templates; immutable, so that many threads can render from one set.
package struct TemplateSet: Sendable {
  let program: Program

  package func contains(_ name: String) -> Bool {
    program.templateIndex[name] != nil
  }

  /// The names of the template and of all that it extends, includes and imports, sorted: what a
  /// rendering can depend on. All names where one of them is computed; none for an unknown name.
  package func closure(of name: String) -> [String] {
    guard let start = program.templateIndex[name] else { return [] }
    var found: Set<Int32> = [start]
    var open = [start]
    while let current = open.popLast() {
      guard let neighbours = program.neighbours[Int(current)] else {
        return program.templates.map(\.name).sorted()
      }
      for next in neighbours where found.insert(next).inserted { open.append(next) }
    }
    return found.map { program.templates[Int($0)].name }.sorted()
  }

  /// Appends the rendering of a template to `output`; on failure the output is as it was.
  ///
  /// - Parameter root: an object or a dictionary, whose members are the template's variables.
  /// - Returns: what host functions recorded while it rendered.
  @discardableResult
  package func render(
    _ name: String, root: Value, into output: inout [UInt8]
  ) throws(RenderFailure) -> [RenderState.Record] {
    guard let template = program.templateIndex[name] else {
      throw RenderFailure(
        diagnostic: .error(
          "missing-template", "template '\(name)' does not exist", at: nil,
          help: Diagnostic.didYouMean(name, among: program.templateIndex.keys)))
    }
    let start = output.count
    var renderer = Renderer(program: program, root: root)
    swap(&renderer.output, &output)
    renderer.outputStart = start
    defer { swap(&renderer.output, &output) }
    do throws(Fault) {
      try renderer.renderMain(of: template)
    } catch {
      renderer.output.removeLast(renderer.output.count - start)
      throw RenderFailure(diagnostic: error.diagnostic)
    }
    return renderer.state.records
  }

  /// Frees what includes wrote; it is written anew where a rendering asks for it.
  package func forget() { program.fragments.forget() }
}

/// Why a rendering stopped.
package struct RenderFailure: Error {
  /// Its notes are the includes, macros and blocks that led to the place, innermost first.
  package let diagnostic: Diagnostic

  package init(diagnostic: Diagnostic) {
    self.diagnostic = diagnostic
  }
}
