import Diagnostics

extension Renderer {
  /// The template that an include, import or extends names; nil where it is missing and may be.
  private mutating func resolve(_ reference: TemplateReference) throws(Fault) -> Int32? {
    let value = try evaluate(reference.template)
    let names: [Value]
    switch value {
    case .list(let elements), .tuple(let elements): names = elements
    case .undefined(let missing): throw undefinedFault(missing, at: reference.place)
    default: names = [value]
    }
    for name in names {
      if let text = name.stringValue, let index = program.templateIndex[text] { return index }
    }
    if reference.ignoresMissing { return nil }
    let wanted = names.map(\.text).joined(separator: "', '")
    throw fault(
      "missing-template", "template '\(wanted)' does not exist",
      at: place(of: reference.template),
      help: Diagnostic.didYouMean(wanted, among: program.templateIndex.keys))
  }

  mutating func include(_ index: Int32) throws(Fault) {
    let reference = program.references[Int(index)]
    guard let template = try resolve(reference) else { return }
    let range = reference.hasContext ? min(localsBase, locals.count)..<locals.count : 0..<0
    scopes.append(
      TemplateScope(
        seesRoot: reference.hasContext, parent: reference.hasContext ? scope : -1,
        parentLocals: range, snapshot: reference.hasContext ? captured : []))
    let included = Int32(truncatingIfNeeded: scopes.count - 1)
    try inNewTemplate(template, scope: included, note: "included", reference) {
      renderer throws(Fault) in
      try renderer.runTemplate(template, from: reference.context)
    }
    scopes[Int(included)].parentLocals = 0..<0
    if scopes.count == Int(included) + 1, macros.last?.scope != included { scopes.removeLast() }
  }

  private mutating func inNewTemplate(
    _ template: Int32, scope: Int32, note: String, _ reference: TemplateReference,
    _ body: (inout Renderer) throws(Fault) -> Void
  ) throws(Fault) {
    let outerChain = chain
    let outerBlocks = activeBlocks
    let outer = enterFrame(scope: scope, captured: [])
    // The top level of a template binds in its own scope, not in a local one.
    let marks = scopeMarks
    scopeMarks = []
    chain = [template]
    activeBlocks = []
    defer {
      scopeMarks = marks
      leaveFrame(outer)
      chain = outerChain
      activeBlocks = outerBlocks
    }
    do throws(Fault) {
      try body(&self)
    } catch {
      throw error.adding(note: "\(note) from here", at: program.range(of: reference.place))
    }
  }

  mutating func importModule(_ index: Int32) throws(Fault) {
    let reference = program.references[Int(index)]
    guard let template = try resolve(reference) else { return }
    scopes.append(
      TemplateScope(
        seesRoot: reference.hasContext, parent: reference.hasContext ? scope : -1,
        parentLocals: 0..<0, snapshot: reference.hasContext ? visibleLocals : []))
    let imported = Int32(truncatingIfNeeded: scopes.count - 1)
    let mark = output.count
    try inNewTemplate(template, scope: imported, note: "imported", reference) {
      renderer throws(Fault) in
      try renderer.runTemplate(template, from: renderer.program.startContexts[Int(template)])
    }
    let text = Markup(Array(output[min(mark, output.count)...]))
    output.removeLast(text.bytes.count)
    var exports = ValueDictionary()
    for binding in scopes[Int(imported)].variables {
      let name = program.names[Int(binding.name)].text
      if !name.hasPrefix("_") { exports.set(.string(name), binding.value) }
    }
    let name = program.templates[Int(template)].name
    if reference.moduleName >= 0 {
      modules.append(ModuleValue(name: name, exports: exports, text: text))
      bind(reference.moduleName, .reference(Reference(.module, modules.count - 1)))
      return
    }
    for (wanted, alias) in reference.names {
      let key = program.names[Int(wanted)]
      bind(
        alias,
        exports.value(for: key)
          ?? .undefined(
            Missing(
              name: key.text, place: reference.place,
              hint: "template '\(name)' does not define '\(key.text)'")))
    }
  }

  mutating func extend(_ index: Int32) throws(Fault) {
    let reference = program.references[Int(index)]
    guard let parent = try resolve(reference) else { return }
    if chain.contains(parent) {
      throw fault("template-cycle", "template extends itself", at: reference.place)
    }
    if chain.count >= program.options.limits.recursion {
      throw limitFault("extends chain", program.options.limits.recursion, at: reference.place)
    }
    chain.append(parent)
  }
}
