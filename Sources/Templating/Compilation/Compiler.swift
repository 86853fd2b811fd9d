import Diagnostics

/// Compiles parsed templates into the units of one program.
///
/// A template, block or macro is compiled once for each escaping context in which it is used, as
/// Go's html/template derives templates.
final class Compiler {
  let sources: [TemplateSource]
  let options: Environment.Options
  let library: Library
  var diagnostics: [Diagnostic] = []
  private(set) var templateIndex: [String: Int32] = [:]
  var parsed: [ParsedTemplate] = []
  var startContexts: [EscapeContext] = []
  /// By template.
  private(set) var literalCalls: [LiteralCalls] = []
  /// What any template gives to something of its own.
  private(set) var boundNames: Set<String> = []

  var units: [Unit] = []
  var unitIndex: [UnitKey: Int32] = [:]
  var text: [UInt8] = []
  var expressions: [ExpressionNode] = []
  var expressionPlaces: [Place] = []
  var operands: [Int32] = []
  var constants: [Value] = []
  var names: [Name] = []
  private var nameIndex: [String: Int32] = [:]
  var arguments: [ArgumentList] = []
  var targets: [TargetNode] = []
  var loops: [LoopNode] = []
  var macros: [MacroNode] = []
  var references: [TemplateReference] = []
  var blocks: [BlockNode] = []
  var requiredBlocks: Set<UnitKey> = []
  var blockUses: [BlockUse] = []
  /// Whether errors of escaping go unreported: the unit is compiled for rendering alone.
  private var isQuiet = false
  private var unfinished: Set<UnitKey> = []
  /// Units that were asked for while they were being compiled.
  private var recursive: Set<UnitKey> = []
  /// Errors that were reported, so that a template compiled for several contexts says each once.
  private var reported: Set<Diagnostic> = []

  init(sources: [TemplateSource], options: Environment.Options, library: Library) {
    self.sources = sources
    self.options = options
    self.library = library
  }

  /// - Parameter names: as in `Environment.compile`. All templates are parsed in any case, for what is
  ///   a constant in one depends on what others bind.
  func compile(_ names: Set<String>? = nil) {
    for (index, source) in sources.enumerated() {
      templateIndex[source.name] = Int32(truncatingIfNeeded: index)
    }
    let settings = Lexer.Settings(
      trimBlocks: options.trimBlocks, lstripBlocks: options.lstripBlocks,
      keepTrailingNewline: options.keepTrailingNewline)
    for (index, source) in sources.enumerated() {
      let (statements, errors) = Parser.parse(source.file.bytes, settings: settings)
      diagnostics += errors.map { $0.diagnostic(path: source.file.path) }
      var template = ParsedTemplate(statements: statements)
      template.collectBlocks { report($0, in: index) }
      parsed.append(template)
      startContexts.append(
        EscapeContext(templateName: source.name, escaping: options.escaping))
    }
    literalCalls = parsed.map { LiteralCalls(in: $0.statements) }
    boundNames = literalCalls.reduce(into: []) { $0.formUnion($1.boundNames) }
    if let names {
      for (index, source) in sources.enumerated() where names.contains(source.name) {
        compileMain(Int32(truncatingIfNeeded: index))
      }
      linkBlocks()
      return
    }
    let included = Set(parsed.flatMap(\.includedNames))
    for (index, source) in sources.enumerated() where !included.contains(source.name) {
      compileMain(Int32(truncatingIfNeeded: index))
    }
    linkBlocks()
    checkLiteralCalls()
    // What others include is checked where it is included; by itself it may be a fragment.
    isQuiet = true
    for (index, source) in sources.enumerated() where included.contains(source.name) {
      compileMain(Int32(truncatingIfNeeded: index))
    }
    linkBlocks()
  }

  func report(_ error: SyntaxError, in template: Int) {
    report(error.diagnostic(path: sources[template].file.path))
  }

  func report(_ diagnostic: Diagnostic) {
    if isQuiet, ["unsafe-output", "context-mismatch"].contains(diagnostic.code) { return }
    if reported.insert(diagnostic).inserted { diagnostics.append(diagnostic) }
  }

  private func compileMain(_ template: Int32) {
    let start = startContexts[Int(template)]
    let end = unit(UnitKey(template: template, block: -1, context: start)).end
    if end == start || !parsed[Int(template)].parentNames.isEmpty { return }
    report(
      .error(
        "context-mismatch", "template ends in \(end.description)",
        at: SourceRange(
          path: sources[Int(template)].file.path, offsets: parsed[Int(template)].endRange)))
  }

  func intern(_ name: String) -> Int32 {
    if let index = nameIndex[name] { return index }
    let index = Int32(truncatingIfNeeded: names.count)
    names.append(Name(name))
    nameIndex[name] = index
    return index
  }

  /// The unit of that key, compiled if it was not yet. A unit that is asked for while it is being
  /// compiled, by recursion, is taken to end in the context that it starts in.
  func unit(_ key: UnitKey) -> (index: Int32, end: EscapeContext) {
    if let index = unitIndex[key] {
      if unfinished.contains(key) { recursive.insert(key) }
      return (index, units[Int(index)].end)
    }
    let index = Int32(truncatingIfNeeded: units.count)
    units.append(Unit(template: key.template, escapes: key.context.isMarkup, end: key.context))
    unitIndex[key] = index
    if unfinished.count >= Compiler.maximumUnitDepth || units.count > Compiler.maximumUnits {
      units[Int(index)].code = [.end]
      reportEndlessIncludes(of: key.template)
      return (index, key.context)
    }
    unfinished.insert(key)
    let template = parsed[Int(key.template)]
    var emitter = UnitEmitter(
      compiler: self, template: key.template, unit: index, start: key.context)
    if key.block < 0 {
      emitter.emitTemplate(template.statements)
    } else if let block = template.blocks[names[Int(key.block)].text] {
      emitter.emitBody(block.body)
    }
    emitter.code.append(.end)
    units[Int(index)].code = emitter.code
    units[Int(index)].end = emitter.context
    unfinished.remove(key)
    if recursive.contains(key), emitter.context != key.context {
      report(
        .error(
          "context-mismatch",
          "template that includes itself ends in \(emitter.context.description)",
          at: SourceRange(
            path: sources[Int(key.template)].file.path, offsets: template.endRange),
          help: "it must end where it starts"))
    }
    return (index, emitter.context)
  }

  /// Templates that include each other, each time in a context of its own, would compile for ever.
  private func reportEndlessIncludes(of template: Int32) {
    let path = sources[Int(template)].file.path
    let known = diagnostics.contains { $0.code == "template-depth" && $0.range?.path == path }
    if known { return }
    report(
      .error(
        "template-depth", "includes lead to ever more places in the HTML",
        at: SourceRange(path: path, offsets: parsed[Int(template)].endRange),
        help: "let a template that includes itself end where it starts"))
  }

  private static let maximumUnitDepth = 64
  private static let maximumUnits = 20_000

  /// The templates that a template extends or may extend.
  func ancestors(of template: Int32) -> Set<Int32> {
    var found: Set<Int32> = []
    var open = [template]
    while let current = open.popLast() {
      let parents =
        parsed[Int(current)].extendsComputed
        ? parsed.indices.map { Int32(truncatingIfNeeded: $0) }
        : parsed[Int(current)].parentNames.compactMap { templateIndex[$0] }
      for parent in parents where found.insert(parent).inserted { open.append(parent) }
    }
    return found
  }
}

/// A template's statements and the blocks found in them.
struct ParsedTemplate: Sendable {
  let statements: [Statement]
  private(set) var blocks: [String: Statement.Block] = [:]
  /// The names that it extends, as far as they are constants.
  private(set) var parentNames: [String] = []
  /// Whether it extends a template whose name is known only when rendering.
  private(set) var extendsComputed = false
  /// The names that it extends, includes and imports, as far as they are constants.
  private(set) var referencedNames: Set<String> = []
  /// Whether it refers to a template whose name is known only when rendering.
  private(set) var refersComputed = false
  /// The names that it includes, as far as they are constants.
  private(set) var includedNames: Set<String> = []

  /// The last statement, where an error about the template's end points.
  var endRange: Range<Int> { statements.last?.range ?? 0..<0 }

  init(statements: [Statement]) {
    self.statements = statements
  }

  mutating func collectBlocks(report: (SyntaxError) -> Void) {
    collect(statements, report)
  }

  private mutating func collect(_ statements: [Statement], _ report: (SyntaxError) -> Void) {
    for statement in statements {
      if let reference = statement.reference {
        if let names = reference.constantNames {
          referencedNames.formUnion(names.map(\.name))
        } else {
          refersComputed = true
        }
      }
      switch statement.kind {
      case .block(let block):
        if blocks[block.name] != nil {
          report(
            SyntaxError(
              "block '\(block.name)' is defined twice", at: block.nameRange,
              code: "duplicate-block"))
        } else {
          blocks[block.name] = block
        }
        collect(block.body, report)
      case .extends(let template):
        if let names = template.constantNames {
          parentNames += names.map(\.name)
        } else {
          extendsComputed = true
        }
      case .include(let include):
        includedNames.formUnion((include.template.constantNames ?? []).map(\.name))
      default:
        for body in statement.bodies { collect(body, report) }
      }
    }
  }
}

extension Statement {
  /// The template that it refers to.
  var reference: Expression? {
    switch kind {
    case .extends(let template): template
    case .include(let include): include.template
    case .importModule(let reference, _), .importNames(let reference, _): reference.template
    default: nil
    }
  }

  /// The statements inside, body by body.
  var bodies: [[Statement]] {
    switch kind {
    case .conditional(let branches, let otherwise): branches.map(\.body) + [otherwise]
    case .loop(let loop): [loop.body, loop.otherwise]
    case .assignBlock(_, _, let body), .with(_, let body), .filterBlock(_, let body),
      .autoescape(_, let body):
      [body]
    case .macro(let macro), .callBlock(_, let macro): [macro.body]
    case .block(let block): [block.body]
    default: []
    }
  }
}
