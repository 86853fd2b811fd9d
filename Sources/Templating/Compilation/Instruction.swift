/// One step of a unit's code.
enum Instruction: Sendable {
  case text(start: Int32, count: Int32)
  case emit(Int32, EscapeMode)
  case jump(Int32)
  case jumpUnless(Int32, to: Int32)
  /// Goes on where a template of this name has extended another: its own output is dropped.
  case jumpIfExtended(Int32)
  case loopBegin(Int32)
  /// Behind a body that ran to its end.
  case loopNext(Int32)
  /// As loopNext, from the middle of the body.
  case loopContinue(Int32)
  case loopBreak(Int32)
  /// Behind a loop's `else`.
  case loopElseEnd
  case setEscapes(Bool)
  case assign(target: Int32, Int32)
  case pushScope
  case popScope
  /// `operands` holds target and value by turns.
  case bindAll(operands: Int32, count: Int32)
  case beginCapture
  case endCapture(isMarkup: Bool)
  case macro(Int32)
  case callBlock(Int32, macro: Int32, EscapeMode)
  case include(Int32)
  case importModule(Int32)
  case block(Int32)
  case extends(Int32)
  case evaluate(Int32)
  case end
}

/// What an assignment writes to, in flat form.
enum TargetNode: Sendable {
  case name(Int32)
  case attribute(Int32, name: Int32, Place)
  case tuple([TargetNode], Place)
}

/// A loop as its instructions need it.
struct LoopNode: Sendable {
  let target: TargetNode
  let iterated: Int32
  let filter: Int32
  let isRecursive: Bool
  /// Whether something reads the variable `loop`.
  let bindsLoop: Bool
  var body: Int32 = 0
  var otherwise: Int32 = 0
  var end: Int32 = 0
  let unit: Int32
  let place: Place
}

/// A macro or the body of a call block.
struct MacroNode: Sendable {
  let name: Int32
  let parameters: [(name: Int32, defaultValue: Int32)]
  let unit: Int32
  let usesVarargs: Bool
  let usesKwargs: Bool
  let usesCaller: Bool
  /// Whether its result is trusted HTML: it was compiled with escaping on.
  let isMarkup: Bool
  let place: Place
}

/// An include, import or extends.
struct TemplateReference: Sendable {
  let template: Int32
  let ignoresMissing: Bool
  let hasContext: Bool
  let context: EscapeContext
  /// What an import binds: the module, or names of it.
  let moduleName: Int32
  let names: [(name: Int32, alias: Int32)]
  let place: Place
}

/// A place where a block is to be rendered.
struct BlockNode: Sendable {
  let name: Int32
  let isScoped: Bool
  let context: EscapeContext
  let place: Place
}
