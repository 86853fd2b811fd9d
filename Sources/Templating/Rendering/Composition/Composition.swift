import Diagnostics

/// Makes one output of several templates: includes, imports and `extends`, and their blocks.
enum Composition {
  /// The template that an include, import or extends names; nil where it is missing and may be.
  private static func resolve(
    _ reference: TemplateReference, in renderer: inout Renderer
  ) throws(Fault) -> Int32? {
    let value = try Evaluator.evaluate(reference.template, in: &renderer)
    let names: [Value]
    switch value {
    case .list(let elements), .tuple(let elements): names = elements
    case .undefined(let missing): throw renderer.undefinedFault(missing, at: reference.place)
    default: names = [value]
    }
    for name in names {
      if let text = name.stringValue, let index = renderer.program.templateIndex[text] {
        return index
      }
    }
    if reference.ignoresMissing { return nil }
    let wanted = names.map(\.text).joined(separator: "', '")
    throw renderer.fault(
      "missing-template", "template '\(wanted)' does not exist",
      at: renderer.place(of: reference.template),
      help: Diagnostic.didYouMean(wanted, among: renderer.program.templateIndex.keys))
  }

  /// Writes another template's output here.
  static func include(_ index: Int32, in renderer: inout Renderer) throws(Fault) {
    guard let inclusion = renderer.program.inclusions[Int(index)] else {
      let reference = renderer.program.references[Int(index)]
      guard let template = try resolve(reference, in: &renderer) else { return }
      return try include(template, reference, in: &renderer)
    }
    // The name's.
    renderer.fuel -= 1
    guard let key = fragmentKey(of: inclusion, in: &renderer) else {
      return try include(inclusion, index, in: &renderer)
    }
    let fragments = renderer.program.fragments
    if let fragment = fragments.fragment(key), fragment.fuel < renderer.fuel {
      renderer.output += fragment.bytes
      for record in fragment.records { renderer.state.record(record) }
      renderer.fuel -= fragment.fuel
      return try renderer.checkOutput()
    }
    let (start, fuel, records) = (
      renderer.output.count, renderer.fuel, renderer.state.records.count
    )
    let isInner = renderer.isInFragment
    renderer.isInFragment = true
    defer { renderer.isInFragment = isInner }
    try include(inclusion, index, in: &renderer)
    fragments.keep(
      renderer.output[start...], records: Array(renderer.state.records[records...]),
      fuel: fuel - renderer.fuel, isInner: isInner, as: key)
  }

  /// Nil where what the template writes has to be written anew.
  private static func fragmentKey(
    of inclusion: Inclusion, in renderer: inout Renderer
  ) -> Fragments.Key? {
    guard let outer = inclusion.outerNames,
      renderer.depth + inclusion.height <= renderer.program.options.limits.recursion
    else { return nil }
    let start = Int(outer.start)
    return Fragments.Key(inclusion.unit, start..<start + Int(outer.count), in: &renderer)
  }

  private static func include(
    _ inclusion: Inclusion, _ index: Int32, in renderer: inout Renderer
  ) throws(Fault) {
    guard inclusion.isPlain else {
      return try include(
        inclusion.template, renderer.program.references[Int(index)], in: &renderer)
    }
    let seesOutside = renderer.program.references[Int(index)].hasContext
    let included = renderer.variables.openIncluded(seesOutside: seesOutside)
    let outer = renderer.enterTemplate(scope: included)
    defer {
      renderer.leave(outer)
      renderer.variables.closeIncluded(included, isKept: false)
    }
    do throws(Fault) {
      try renderer.run(inclusion.unit)
    } catch {
      let place = renderer.program.references[Int(index)].place
      throw error.adding(note: "included from here", at: renderer.program.range(of: place))
    }
  }

  private static func include(
    _ template: Int32, _ reference: TemplateReference, in renderer: inout Renderer
  ) throws(Fault) {
    let included = renderer.variables.openIncluded(seesOutside: reference.hasContext)
    try run(
      template, from: reference.context, scope: included, note: "included", reference,
      in: &renderer)
    let isKept = renderer.macros.last?.scope == included
    renderer.variables.closeIncluded(included, isKept: isKept)
  }

  /// Runs another template, which begins a chain of its own.
  private static func run(
    _ template: Int32, from context: EscapeContext, scope: Int32, note: String,
    _ reference: TemplateReference, in renderer: inout Renderer
  ) throws(Fault) {
    let outerChain = renderer.chain
    let outerBlocks = renderer.activeBlocks
    let outer = renderer.enterTemplate(scope: scope)
    renderer.chain = [template]
    renderer.activeBlocks = []
    defer {
      renderer.leave(outer)
      renderer.chain = outerChain
      renderer.activeBlocks = outerBlocks
    }
    do throws(Fault) {
      try renderer.runTemplate(template, from: context)
    } catch {
      throw error.adding(note: "\(note) from here", at: renderer.program.range(of: reference.place))
    }
  }

  /// Runs another template for the names that it binds, as a module or one by one.
  static func importModule(_ index: Int32, in renderer: inout Renderer) throws(Fault) {
    let reference = renderer.program.references[Int(index)]
    guard let template = try resolve(reference, in: &renderer) else { return }
    let imported = renderer.variables.openImported(seesOutside: reference.hasContext)
    let mark = renderer.output.count
    try run(
      template, from: renderer.program.startContexts[Int(template)], scope: imported,
      note: "imported", reference, in: &renderer)
    let text = Markup(Array(renderer.output[min(mark, renderer.output.count)...]))
    renderer.output.removeLast(text.bytes.count)
    var exports = ValueDictionary()
    for binding in renderer.variables.topLevel(of: imported) {
      let name = renderer.text(of: binding.name)
      if !name.hasPrefix("_") { exports.set(.string(name), binding.value) }
    }
    let name = renderer.program.templates[Int(template)].name
    if reference.moduleName >= 0 {
      renderer.modules.append(ModuleValue(name: name, exports: exports, text: text))
      renderer.variables.bind(
        reference.moduleName, .reference(Reference(.module, renderer.modules.count - 1)))
      return
    }
    for (wanted, alias) in reference.names {
      let key = renderer.program.names[Int(wanted)]
      renderer.variables.bind(
        alias,
        exports.value(for: key)
          ?? .undefined(
            Missing(
              name: key.text, place: reference.place,
              hint: "template '\(name)' does not define '\(key.text)'")))
    }
  }

  /// Puts a template behind the running one: it runs next, with the blocks of both.
  static func extend(_ index: Int32, in renderer: inout Renderer) throws(Fault) {
    let reference = renderer.program.references[Int(index)]
    guard let parent = try resolve(reference, in: &renderer) else { return }
    if renderer.chain.contains(parent) {
      throw renderer.fault("template-cycle", "template extends itself", at: reference.place)
    }
    if renderer.chain.count >= renderer.program.options.limits.recursion {
      throw renderer.limitFault(
        "extends chain", renderer.program.options.limits.recursion, at: reference.place)
    }
    renderer.chain.append(parent)
  }
}
