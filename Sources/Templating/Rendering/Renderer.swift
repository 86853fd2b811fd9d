/// One rendering: a machine that runs a program's instructions and holds what they work on.
///
/// It keeps the state and runs the code; what the instructions mean stands in types of their own,
/// whose functions take the renderer: `Evaluator` for expressions, `Calls` for functions, methods
/// and macros, `Loops`, and `Composition` for blocks and other templates.
struct Renderer {
  let program: Program
  /// Parts of the program, held here so that reading them counts no references.
  let nodes: [ExpressionNode]
  let nameKeys: [Name.Key]
  let text: [UInt8]
  var state: RenderState
  var variables = Variables()

  var output: [UInt8] = []
  /// Where this rendering's output starts, for its bound.
  var outputStart = 0
  /// Where in the output each capture that is open begins.
  var captures: [Int] = []
  var capturedValue: Value = .none

  var loops: [LoopState] = []
  /// For each `else` of a loop that runs, whether the run ends with it.
  var elseReturns: [Bool] = []
  var nextSerial: UInt32 = 0
  /// What a fragment is looked for by, written anew for each.
  var keyBytes: [UInt8] = []
  /// What is written now is kept as a part of what an include writes.
  var isInFragment = false

  var macros: [MacroValue] = []
  var modules: [ModuleValue] = []
  /// The templates that the running one extends, the running one first.
  var chain: [Int32] = []
  /// The blocks that run: what `super` needs.
  var activeBlocks: [(block: Int32, level: Int, context: EscapeContext)] = []

  var fuel: Int
  var depth = 0
  let stack: StackBound

  init(program: Program, root: Value) {
    self.stack = StackBound()
    self.program = program
    self.nodes = program.expressions
    self.nameKeys = program.nameKeys
    self.text = program.text
    self.state = RenderState(root: root, options: program.options, library: program.library)
    self.fuel = program.options.limits.instructions
  }

  mutating func renderMain(of template: Int32) throws(Fault) {
    chain = [template]
    try runTemplate(template, from: program.startContexts[Int(template)])
  }

  /// Runs a template's main code, then that of what it extends.
  mutating func runTemplate(_ template: Int32, from context: EscapeContext) throws(Fault) {
    var current = template
    while true {
      let before = chain.count
      let key = UnitKey(template: current, block: -1, context: context)
      guard let unit = program.unitIndex[key] else { return }
      try run(unit)
      guard chain.count > before, let parent = chain.last else { return }
      current = parent
    }
  }

  // MARK: - Names

  /// The value of a variable, nil where no name of it can be seen.
  mutating func lookup(_ name: Int32) -> Value? {
    if program.isBound[Int(name)], let value = variables.lookup(name) { return value }
    if variables.seesRoot, let value = rootValue(of: name) { return value }
    let function = program.functionOfName[Int(name)]
    return function < 0 ? nil : .reference(Reference(.function, Int(function)))
  }

  private func rootValue(of name: Int32) -> Value? {
    switch state.root {
    case .object(let view): view.value(of: nameKeys[Int(name)])
    case .dict(let dictionary): dictionary.value(for: program.names[Int(name)])
    default: nil
    }
  }

  /// The text of an interned name.
  func text(of name: Int32) -> String { program.names[Int(name)].text }

  mutating func assign(_ target: TargetNode, _ value: Value, at place: Place) throws(Fault) {
    switch target {
    case .name(let name): variables.bind(name, value)
    case .attribute(let name, let attribute, let targetPlace):
      guard case .reference(let reference)? = lookup(name), reference.kind == .namespace,
        state.namespaces.indices.contains(Int(reference.index))
      else {
        throw fault(
          "template-type", "'\(text(of: name))' is not a namespace", at: targetPlace,
          help: "only attributes of a namespace can be set")
      }
      state.namespaces[Int(reference.index)].set(.string(text(of: attribute)), value)
    case .tuple(let targets, let targetPlace):
      guard let values = value.iterated, !value.isUndefined else {
        throw fault("template-type", "\(value.kindName) cannot be unpacked", at: targetPlace)
      }
      if values.count != targets.count {
        throw fault(
          "template-type", "\(targets.count) values expected to unpack, \(values.count) there",
          at: targetPlace)
      }
      for (target, value) in zip(targets, values) { try assign(target, value, at: place) }
    }
  }

  // MARK: - Frames

  /// What a macro, a block or another template leaves as it was.
  struct Frame {
    fileprivate let variables: Variables.Frame
    fileprivate let captures: Int
    fileprivate let escapes: Bool
  }

  /// Enters a macro or a block, which sees its own locals, `captured` and the template of `scope`.
  mutating func enterFrame(scope: Int32, captured: [Variables.Binding]) -> Frame {
    Frame(
      variables: variables.enterFrame(scope: scope, captured: captured),
      captures: captures.count, escapes: state.escapes)
  }

  /// Enters another template, which binds names at its own top level.
  mutating func enterTemplate(scope: Int32) -> Frame {
    Frame(
      variables: variables.enterTemplate(scope: scope), captures: captures.count,
      escapes: state.escapes)
  }

  mutating func leave(_ frame: Frame) {
    variables.leave(frame.variables)
    if captures.count > frame.captures {
      captures.removeLast(captures.count - frame.captures)
    }
    state.escapes = frame.escapes
  }
}
