import Diagnostics

/// One rendering: the values that are bound, the loops that run, and the output.
struct Renderer {
  let program: Program
  /// The program's expressions and text, held here so that reading them counts no references.
  let nodes: [ExpressionNode]
  let text: [UInt8]
  var state: RenderState
  var output: [UInt8] = []
  /// Where this rendering's output starts, for its bound.
  var outputStart = 0

  /// Variables of scopes, innermost last.
  var locals: [Binding] = []
  /// Where the locals that can be seen begin.
  var localsBase = 0
  /// Variables around a macro where it was defined, when one runs.
  var captured: [Binding] = []
  /// The template whose top-level variables are seen.
  var scope: Int32 = 0
  var scopes: [TemplateScope] = []

  var scopeMarks: [Int] = []
  var captures: [Int] = []
  var capturedValue: Value = .none
  var loops: [LoopState] = []
  /// For each `else` of a loop that runs, whether the run ends with it.
  var elseReturns: [Bool] = []
  var nextSerial: UInt32 = 0

  var macros: [MacroValue] = []
  var modules: [ModuleValue] = []
  var boundMethods: [(base: Value, name: Int32)] = []
  /// The templates that the running one extends, the running one first.
  var chain: [Int32] = []
  /// The blocks that run: what `super` needs.
  var activeBlocks: [(block: Int32, level: Int, context: EscapeContext)] = []

  var fuel: Int
  var depth = 0

  /// An address on the stack where the rendering began.
  private let stackStart: UInt

  /// What a rendering may use of the stack of its thread. Threads other than the main one may have
  /// half a megabyte; a debug build's frames are several times as large.
  private static var stackLimit: UInt {
    #if DEBUG
      3 << 20
    #else
      320 << 10
    #endif
  }

  init(program: Program, root: Value) {
    self.stackStart = Renderer.stackAddress
    self.program = program
    self.nodes = program.expressions
    self.text = program.text
    self.state = RenderState(root: root, options: program.options, library: program.library)
    self.fuel = program.options.limits.instructions
  }

  struct Binding {
    let name: Int32
    var value: Value
  }

  /// The top-level variables of a template that runs, and where names are looked for behind them.
  struct TemplateScope {
    var variables: [Binding] = []
    let seesRoot: Bool
    /// The scope of the including template, -1 for none.
    let parent: Int32
    /// The locals of the including template where they can be seen.
    var parentLocals: Range<Int>
    /// Locals that were copied because they may be gone: those around a macro or an import.
    let snapshot: [Binding]
  }

  /// Refuses to go deeper where the stack would run out, whatever nests in what.
  func checkStack(at expression: Int32) throws(Fault) {
    let used = stackStart &- Renderer.stackAddress
    if used > Renderer.stackLimit, used < UInt.max / 2 {
      throw fault(
        "template-limit", "expressions, macros and includes are nested too deep",
        at: expression < 0 ? nil : place(of: expression))
    }
  }

  @inline(never)
  private static var stackAddress: UInt {
    var marker: UInt8 = 0
    return withUnsafeMutablePointer(to: &marker) { UInt(bitPattern: $0) }
  }

  // MARK: - Errors

  func fault(
    _ code: String, _ message: String, at place: Place?, help: String? = nil
  ) -> Fault {
    Fault(
      diagnostic: .error(code, message, at: place.flatMap(program.range(of:)), help: help))
  }

  func fault(_ error: CallError, at place: Place) -> Fault {
    fault(error.code, error.message, at: place, help: error.help)
  }

  func limitFault(_ what: String, _ limit: Int, at place: Place?) -> Fault {
    fault("template-limit", "\(what) exceeds the limit of \(limit)", at: place)
  }

  func place(of expression: Int32) -> Place { program.expressionPlaces[Int(expression)] }

  // MARK: - Entry

  mutating func renderMain(of template: Int32) throws(Fault) {
    scopes.append(
      TemplateScope(seesRoot: true, parent: -1, parentLocals: 0..<0, snapshot: []))
    scope = 0
    chain = [template]
    try runTemplate(template, from: program.startContexts[Int(template)])
  }

  /// Runs a template's main code, then that of what it extends.
  mutating func runTemplate(_ template: Int32, from context: EscapeContext) throws(Fault) {
    var current = template
    while true {
      let before = chain.count
      guard let unit = unit(of: current, block: -1, context: context) else { return }
      try run(unit)
      guard chain.count > before, let parent = chain.last else { return }
      current = parent
    }
  }

  func unit(of template: Int32, block: Int32, context: EscapeContext) -> Int32? {
    program.unitIndex[UnitKey(template: template, block: block, context: context)]
  }

  /// Runs a unit from the start to its end, one level deeper.
  mutating func run(_ unit: Int32) throws(Fault) {
    try run(unit, from: 0)
  }
}
