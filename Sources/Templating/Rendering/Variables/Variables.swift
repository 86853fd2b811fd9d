/// The variables that a rendering has bound, and which of them can be seen where it stands.
///
/// Names are looked for from the inside out: among the locals of the macro or block that runs,
/// among those around its definition, then at the top level of the template and of those that
/// include it. What stands behind all of them, the root and the functions, is the renderer's.
struct Variables {
  struct Binding {
    let name: Int32
    var value: Value
  }

  /// Variables of scopes inside a template, innermost last.
  private(set) var locals: [Binding] = []
  /// Where each scope's locals begin.
  private var scopeMarks: [Int] = []
  /// Where the locals that can be seen begin.
  private var localsBase = 0
  /// Variables around a macro where it was defined, when one runs.
  private(set) var captured: [Binding] = []
  /// The top level of each template that runs.
  private var scopes: [TemplateScope]
  /// The template whose top level is seen.
  private(set) var scope: Int32 = 0

  /// Starts at the top level of a template that sees the root.
  init() {
    scopes = [TemplateScope(seesRoot: true, parent: -1, parentLocals: 0..<0, snapshot: [])]
  }

  // MARK: - Reading

  /// Whether the root's members are variables here.
  var seesRoot: Bool { scopes[Int(scope)].seesRoot }

  /// The value bound to a name, nil where there is none.
  mutating func lookup(_ name: Int32) -> Value? {
    var index = locals.count - 1
    while index >= localsBase {
      if locals[index].name == name { return locals[index].value }
      index -= 1
    }
    if !captured.isEmpty, let value = Variables.value(of: name, in: captured) { return value }
    var current = scope
    while current >= 0 {
      if let found = lookup(name, in: scopes[Int(current)]) { return found }
      current = scopes[Int(current)].parent
    }
    return nil
  }

  private func lookup(_ name: Int32, in scope: borrowing TemplateScope) -> Value? {
    if let value = Variables.value(of: name, in: scope.variables) { return value }
    if !scope.snapshot.isEmpty, let value = Variables.value(of: name, in: scope.snapshot) {
      return value
    }
    let range = scope.parentLocals.clamped(to: 0..<locals.count)
    for index in range.reversed() where locals[index].name == name { return locals[index].value }
    return nil
  }

  private static func value(of name: Int32, in bindings: [Binding]) -> Value? {
    var index = bindings.count - 1
    while index >= 0 {
      if bindings[index].name == name { return bindings[index].value }
      index -= 1
    }
    return nil
  }

  /// Names to suggest in place of one that is not bound.
  var visibleNames: [Int32] {
    scopes.flatMap { $0.variables.map(\.name) } + locals[visibleRange].map(\.name)
  }

  /// All locals that can be seen now, for what may run when they are gone.
  var visibleLocals: [Binding] { captured + locals[visibleRange] }

  private var visibleRange: Range<Int> { min(localsBase, locals.count)..<locals.count }

  // MARK: - Binding

  /// Binds a name in the innermost scope: a local one, or the template's own.
  mutating func bind(_ name: Int32, _ value: Value) {
    if let mark = scopeMarks.last {
      bindLocal(name, value, from: mark)
      return
    }
    let index = Int(scope)
    if let found = scopes[index].variables.lastIndex(where: { $0.name == name }) {
      scopes[index].variables[found].value = value
    } else {
      scopes[index].variables.append(Binding(name: name, value: value))
    }
  }

  private mutating func bindLocal(_ name: Int32, _ value: Value, from mark: Int) {
    var index = locals.count - 1
    while index >= mark {
      if locals[index].name == name {
        locals[index].value = value
        return
      }
      index -= 1
    }
    locals.append(Binding(name: name, value: value))
  }

  /// Binds a name that the innermost scope is known not to have yet.
  mutating func bindNew(_ name: Int32, _ value: Value) {
    locals.append(Binding(name: name, value: value))
  }

  // MARK: - Changing in place

  /// Where a variable stands that the running template may change.
  enum Slot {
    case local(Int)
    case template(Int)
  }

  /// Nil where the name is not bound, or bound outside of what may be changed.
  func changeableSlot(of name: Int32) -> Slot? {
    if let found = locals[visibleRange].lastIndex(where: { $0.name == name }) {
      return .local(found)
    }
    if captured.contains(where: { $0.name == name }) { return nil }
    return scopes[Int(scope)].variables.lastIndex { $0.name == name }.map { .template($0) }
  }

  subscript(slot: Slot) -> Value {
    get {
      switch slot {
      case .local(let index): locals[index].value
      case .template(let index): scopes[Int(scope)].variables[index].value
      }
    }
    set {
      switch slot {
      case .local(let index): locals[index].value = newValue
      case .template(let index): scopes[Int(scope)].variables[index].value = newValue
      }
    }
  }

  // MARK: - Scopes

  /// How many locals and scopes there were at a moment.
  struct Mark {
    fileprivate let locals: Int
    fileprivate let scopes: Int
  }

  var mark: Mark { Mark(locals: locals.count, scopes: scopeMarks.count) }

  mutating func pushScope() { scopeMarks.append(locals.count) }

  mutating func popScope() {
    guard let mark = scopeMarks.popLast() else { return }
    truncateLocals(to: mark)
  }

  /// Forgets what was bound since a moment.
  mutating func unwind(to mark: Mark) {
    truncateLocals(to: mark.locals)
    if scopeMarks.count > mark.scopes { scopeMarks.removeLast(scopeMarks.count - mark.scopes) }
  }

  private mutating func truncateLocals(to count: Int) {
    while locals.count > count { locals.removeLast() }
  }

  /// Leaves the innermost scope for a while, as the values of a `with` are made outside of it.
  mutating func suspendScope() -> Int { scopeMarks.popLast() ?? 0 }

  mutating func resumeScope(_ mark: Int) { scopeMarks.append(mark) }

  // MARK: - Frames

  /// What could be seen before a macro, a block or another template was entered.
  struct Frame {
    fileprivate let localsBase: Int
    fileprivate let scope: Int32
    fileprivate let captured: [Binding]
    fileprivate let mark: Mark
    /// The scopes that another template does not bind in.
    fileprivate let hiddenScopes: [Int]?
  }

  /// Hides the locals that are bound now and sees those of `scope` and `captured` instead.
  mutating func enterFrame(scope: Int32, captured: [Binding]) -> Frame {
    let frame = Frame(
      localsBase: localsBase, scope: self.scope, captured: self.captured, mark: mark,
      hiddenScopes: nil)
    localsBase = locals.count
    scopeMarks.append(locals.count)
    self.scope = scope
    self.captured = captured
    return frame
  }

  /// As `enterFrame`, but names are bound at the top level of the template that is entered.
  mutating func enterTemplate(scope: Int32) -> Frame {
    let frame = Frame(
      localsBase: localsBase, scope: self.scope, captured: captured, mark: mark,
      hiddenScopes: scopeMarks)
    localsBase = locals.count
    scopeMarks = []
    self.scope = scope
    captured = []
    return frame
  }

  mutating func leave(_ frame: Frame) {
    if let hidden = frame.hiddenScopes { scopeMarks = hidden }
    unwind(to: frame.mark)
    localsBase = frame.localsBase
    scope = frame.scope
    captured = frame.captured
  }

  // MARK: - Templates

  /// Opens the top level of an included template, which sees what can be seen now, or nothing.
  mutating func openIncluded(seesOutside: Bool) -> Int32 {
    open(
      seesOutside: seesOutside, parentLocals: seesOutside ? visibleRange : 0..<0,
      snapshot: seesOutside ? captured : [])
  }

  /// Opens the top level of an imported template. Its macros may run when the locals around the
  /// import are gone, so it keeps a copy of them.
  mutating func openImported(seesOutside: Bool) -> Int32 {
    open(
      seesOutside: seesOutside, parentLocals: 0..<0, snapshot: seesOutside ? visibleLocals : [])
  }

  private mutating func open(
    seesOutside: Bool, parentLocals: Range<Int>, snapshot: [Binding]
  ) -> Int32 {
    scopes.append(
      TemplateScope(
        seesRoot: seesOutside && seesRoot, parent: seesOutside ? scope : -1,
        parentLocals: parentLocals, snapshot: snapshot))
    return Int32(truncatingIfNeeded: scopes.count - 1)
  }

  /// Ends the top level of an included template; it stays where macros still refer to it.
  mutating func closeIncluded(_ scope: Int32, isKept: Bool) {
    scopes[Int(scope)].parentLocals = 0..<0
    if scopes.count == Int(scope) + 1, !isKept { scopes.removeLast() }
  }

  func topLevel(of scope: Int32) -> [Binding] { scopes[Int(scope)].variables }
}

/// The top-level variables of a template that runs, and where names are looked for behind them.
private struct TemplateScope {
  var variables: [Variables.Binding] = []
  let seesRoot: Bool
  /// The scope of the including template, -1 for none.
  let parent: Int32
  /// The locals of the including template where they can be seen.
  var parentLocals: Range<Int>
  /// Locals that were copied because they may be gone: those around a macro or an import.
  let snapshot: [Variables.Binding]
}
