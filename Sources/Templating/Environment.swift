import Archiving
import Diagnostics

/// One template: the name by which others include it, and its file.
package struct TemplateSource: Sendable {
  /// `partials/card.html`: relative to the folder of templates, with forward slashes.
  package let name: String
  package let file: SourceFile

  package init(name: String, file: SourceFile) {
    self.name = name
    self.file = file
  }
}

/// What templates are compiled with: the options and the filters, tests and functions there are.
package struct Environment: Sendable {
  /// How expressions are escaped.
  package enum Escaping: String, Sendable, CaseIterable {
    /// By the HTML around the expression, decided when compiling; refuses where nothing is safe.
    case contextual
    /// As Jinja with autoescape on: five characters, whatever stands around.
    case html
    case none
  }

  /// What an undefined name may be used for.
  package enum UndefinedBehavior: String, Sendable, CaseIterable {
    /// Nothing but `is defined` and `default`.
    case strict
    /// Jinja's default: it prints as nothing and is false; its members are an error.
    case lenient
    /// As lenient; its members are undefined too.
    case chainable
  }

  package struct Options: Sendable {
    package var escaping: Escaping
    package var undefined: UndefinedBehavior
    package var trimBlocks: Bool
    package var lstripBlocks: Bool
    package var keepTrailingNewline: Bool
    package var limits: Limits

    package init(
      escaping: Escaping = .contextual, undefined: UndefinedBehavior = .strict,
      trimBlocks: Bool = false, lstripBlocks: Bool = false, keepTrailingNewline: Bool = false,
      limits: Limits = Limits()
    ) {
      self.escaping = escaping
      self.undefined = undefined
      self.trimBlocks = trimBlocks
      self.lstripBlocks = lstripBlocks
      self.keepTrailingNewline = keepTrailingNewline
      self.limits = limits
    }
  }

  package let options: Options
  let library: Library
  let keeper: (any ByteKeeper)?

  /// - Parameters:
  ///   - filters, tests, functions: those of the host, beside or instead of the built-in ones.
  ///   - keeper: for what templates wrote that may be included again; nil to hold some of it.
  package init(
    options: Options = Options(), filters: [String: Filter] = [:], tests: [String: Test] = [:],
    functions: [String: Function] = [:], keepingFragmentsIn keeper: (any ByteKeeper)? = nil
  ) {
    self.options = options
    self.keeper = keeper
    self.library = Library(filters: filters, tests: tests, functions: functions)
  }

  /// Compiles all templates, reporting every error of every one. A set with errors can still
  /// render the templates that have none.
  ///
  /// - Parameter names: of those that will be rendered, where all are known to have no error; nil for
  ///   all of them.
  package func compile(
    _ sources: [TemplateSource], rendering names: Set<String>? = nil
  ) -> (templates: TemplateSet, diagnostics: [Diagnostic]) {
    let compiler = Compiler(sources: sources, options: options, library: library)
    compiler.compile(names)
    let diagnostics = compiler.diagnostics.sorted(by: Diagnostic.inReportOrder)
    return (TemplateSet(program: Program(compiler, Fragments(keeper))), diagnostics)
  }
}
