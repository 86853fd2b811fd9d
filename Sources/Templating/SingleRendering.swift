import Diagnostics

/// One template rendered alone over a context of JSON: for theme authors and for tests.
package struct SingleRendering {
  package enum Outcome: Sendable {
    case output([UInt8])
    /// What is wrong with the template, with one that it refers to, or with the context.
    case failure([Diagnostic])
  }

  /// - Parameters:
  ///   - sources: all templates of the folder; errors of those that `name` does not refer to are
  ///     left out.
  ///   - context: a JSON object; its members are the template's variables.
  package static func render(
    _ name: String, of sources: [TemplateSource], context: SourceFile, environment: Environment
  ) -> Outcome {
    let (templates, diagnostics) = environment.compile(sources)
    let names = Set(templates.closure(of: name))
    let paths = Set(sources.filter { names.contains($0.name) }.map(\.file.path))
    let errors = diagnostics.filter { paths.contains($0.range?.path ?? "") }
    if !errors.isEmpty { return .failure(errors) }
    do throws(JSONReader.Failure) {
      let root = try JSONReader.value(of: context.bytes)
      guard case .dict = root else {
        return .failure([
          .error("context", "context is not a JSON object", at: .file(context.path))
        ])
      }
      return render(name, of: templates, root)
    } catch {
      let range = SourceRange(path: context.path, offsets: error.offset..<error.offset)
      return .failure([.error("context", "context is not JSON: \(error.message)", at: range)])
    }
  }

  private static func render(_ name: String, of templates: TemplateSet, _ root: Value) -> Outcome {
    var output: [UInt8] = []
    do throws(RenderFailure) {
      try templates.render(name, root: root, into: &output)
    } catch {
      return .failure([error.diagnostic])
    }
    return .output(output)
  }
}
