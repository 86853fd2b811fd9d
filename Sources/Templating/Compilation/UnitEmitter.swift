import Diagnostics

/// Emits the instructions of one unit, following the escaping context through the text.
struct UnitEmitter {
  let compiler: Compiler
  let template: Int32
  let unit: Int32
  var context: EscapeContext
  var code: [Instruction] = []
  /// Loops that are being emitted, innermost last, with the jumps to patch.
  var openLoops: [Int32] = []
  /// Whether output is dropped because the template extends another from here on.
  var isExtended = false
  var mayBeExtended = false
  /// How many tags are open around: 0 at the top level of the unit.
  var depth = 0

  init(compiler: Compiler, template: Int32, unit: Int32, start: EscapeContext) {
    self.compiler = compiler
    self.template = template
    self.unit = unit
    self.context = start
  }

  func place(_ range: Range<Int>) -> Place { Place(source: Int(template), range) }

  func sourceRange(_ range: Range<Int>) -> SourceRange {
    SourceRange(path: compiler.sources[Int(template)].file.path, offsets: range)
  }

  mutating func report(_ error: SyntaxError) { compiler.report(error, in: Int(template)) }

  /// Adds an expression to the program; its index.
  func emit(_ expression: Expression) -> Int32 { expressions.emit(expression) }

  /// Adds a node that stands for no expression of the template's own; its index.
  func add(_ node: ExpressionNode, _ range: Range<Int>) -> Int32 { expressions.add(node, range) }

  private var expressions: ExpressionEmitter {
    ExpressionEmitter(compiler: compiler, template: template, context: context)
  }

  var pc: Int32 { Int32(truncatingIfNeeded: code.count) }

  mutating func emitTemplate(_ statements: [Statement]) {
    emitBody(statements)
  }

  mutating func emitBody(_ statements: [Statement]) {
    for statement in statements { emit(statement) }
  }

  /// A body that is a capture of its own: it starts in text, whatever stands around, and its
  /// result is one value.
  mutating func emitCaptured(_ statements: [Statement]) {
    let outer = context
    context = outer.captureStart
    code.append(.beginCapture)
    emitBody(statements)
    code.append(.endCapture(isMarkup: context.isMarkup))
    requireEnd(outer.captureStart, of: "this body", statements)
    context = outer
  }

  mutating func emitText(_ range: Range<Int>) {
    let bytes = compiler.sources[Int(template)].file.bytes
    let start = compiler.text.count
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\r") {
        compiler.text.append(UInt8(ascii: "\n"))
        if index + 1 < range.upperBound, bytes[index + 1] == UInt8(ascii: "\n") { index += 1 }
      } else {
        compiler.text.append(byte)
      }
      index += 1
    }
    advance(over: compiler.text[start...], range)
    code.append(
      .text(
        start: Int32(truncatingIfNeeded: start),
        count: Int32(truncatingIfNeeded: compiler.text.count - start)))
  }

  /// Emits a jump to be aimed later; its index.
  mutating func emitJump(_ jump: Instruction = .jump(0)) -> Int {
    code.append(jump)
    return code.count - 1
  }

  /// Aims the jump at `index` at what is emitted next.
  mutating func patch(_ index: Int) {
    switch code[index] {
    case .jump: code[index] = .jump(pc)
    case .jumpUnless(let test, _): code[index] = .jumpUnless(test, to: pc)
    case .jumpIfExtended: code[index] = .jumpIfExtended(pc)
    default: break
    }
  }
}
