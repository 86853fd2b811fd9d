import Diagnostics

/// A stretch of code that is entered as a whole: a template, a block, a macro.
struct Unit: Sendable {
  var code: [Instruction] = []
  let template: Int32
  /// Whether strings that meet markup are escaped in it.
  let escapes: Bool
  var end: EscapeContext
}

/// Which unit: a template's main code or one of its blocks, from one escaping context on.
struct UnitKey: Hashable, Sendable {
  let template: Int32
  /// The block's name, -1 for the main code.
  let block: Int32
  let context: EscapeContext
}

/// All the code of a template set, immutable once compiled.
final class Program: Sendable {
  let templates: [TemplateSource]
  let templateIndex: [String: Int32]
  let units: [Unit]
  let unitIndex: [UnitKey: Int32]
  let text: [UInt8]
  let expressions: [ExpressionNode]
  let expressionPlaces: [Place]
  let operands: [Int32]
  let constants: [Value]
  let names: [Name]
  let nameKeys: [Name.Key]
  let arguments: [ArgumentList]
  let targets: [TargetNode]
  let loops: [LoopNode]
  let macros: [MacroNode]
  let references: [TemplateReference]
  let blocks: [BlockNode]
  let requiredBlocks: Set<UnitKey>
  let library: Library
  let options: Environment.Options
  /// The context that a template starts in, by template.
  let startContexts: [EscapeContext]
  let wellKnown: WellKnownNames
  /// The templates that each refers to, nil where a name is computed.
  let neighbours: [[Int32]?]

  /// By include, import or extends: what is known of an include before anything is rendered.
  let inclusions: [Inclusion?]
  /// What the inclusions' templates read from around them, one after another.
  let outerNames: [Int32]
  let fragments: Fragments

  /// By name: whether a template gives it to something, so that it may be a variable.
  let isBound: [Bool]
  /// By name: the function that it is where it is nothing else, -1 for none.
  let functionOfName: [Int32]

  init(_ compiler: Compiler, _ fragments: Fragments) {
    self.fragments = fragments
    (inclusions, outerNames) = Inclusion.all(of: compiler)
    templates = compiler.sources
    templateIndex = compiler.templateIndex
    units = compiler.units
    unitIndex = compiler.unitIndex
    text = compiler.text
    expressions = compiler.expressions
    expressionPlaces = compiler.expressionPlaces
    operands = compiler.operands
    constants = compiler.constants
    wellKnown = WellKnownNames(compiler)
    names = compiler.names
    nameKeys = names.map(\.key)
    isBound = BoundNames.all(of: compiler, wellKnown)
    functionOfName = names.map { name in
      compiler.library.functionIndex[name.text].map { Int32(truncatingIfNeeded: $0) } ?? -1
    }
    arguments = compiler.arguments
    targets = compiler.targets
    loops = compiler.loops
    macros = compiler.macros
    references = compiler.references
    blocks = compiler.blocks
    requiredBlocks = compiler.requiredBlocks
    library = compiler.library
    options = compiler.options
    startContexts = compiler.startContexts
    neighbours = compiler.parsed.map { template in
      template.refersComputed
        ? nil : template.referencedNames.sorted().compactMap { compiler.templateIndex[$0] }
    }
  }

  func range(of place: Place) -> SourceRange? {
    guard templates.indices.contains(Int(place.source)) else { return nil }
    return SourceRange(path: templates[Int(place.source)].file.path, offsets: place.offsets)
  }
}

/// Names that the renderer itself binds.
struct WellKnownNames: Sendable {
  let loop: Int32
  let caller: Int32
  let varargs: Int32
  let kwargs: Int32
  let superName: Int32
  let selfName: Int32

  init(_ compiler: Compiler) {
    loop = compiler.intern("loop")
    caller = compiler.intern("caller")
    varargs = compiler.intern("varargs")
    kwargs = compiler.intern("kwargs")
    superName = compiler.intern("super")
    selfName = compiler.intern("self")
  }
}
