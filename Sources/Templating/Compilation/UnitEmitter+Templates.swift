import Diagnostics

extension UnitEmitter {
  mutating func emitMacro(_ macro: Statement.Macro, _ range: Range<Int>) -> Int32 {
    let parameters = macro.parameters.map {
      (compiler.intern($0.name), $0.defaultValue.map { emit($0) } ?? -1)
    }
    let index = Int32(truncatingIfNeeded: compiler.units.count)
    let start = context.captureStart
    compiler.units.append(Unit(template: template, escapes: start.isMarkup, end: start))
    var emitter = UnitEmitter(compiler: compiler, template: template, unit: index, start: start)
    emitter.emitBody(macro.body)
    emitter.requireEnd(start, of: "macro '\(macro.name)'", macro.body)
    emitter.code.append(.end)
    compiler.units[Int(index)].code = emitter.code
    compiler.units[Int(index)].end = emitter.context
    let uses = FreeNames(of: macro.body)
    compiler.macros.append(
      MacroNode(
        name: compiler.intern(macro.name), parameters: parameters, unit: index,
        usesVarargs: uses.contains("varargs"), usesKwargs: uses.contains("kwargs"),
        usesCaller: uses.contains("caller"), isMarkup: start.isMarkup, place: place(range)))
    return Int32(truncatingIfNeeded: compiler.macros.count - 1)
  }

  mutating func emitBlock(_ block: Statement.Block, _ range: Range<Int>) {
    let name = compiler.intern(block.name)
    let start = context
    code.append(.block(Int32(truncatingIfNeeded: compiler.blocks.count)))
    compiler.blocks.append(
      BlockNode(
        name: name, isScoped: block.isScoped, context: start, place: place(range)))
    compiler.blockUses.append(BlockUse(template: template, name: name, context: start))
    context = compiler.end(
      ofBlock: UnitKey(template: template, block: name, context: start))
  }

  /// Compiles another unit while this one is being emitted.
  mutating func derive(_ key: UnitKey) -> (index: Int32, end: EscapeContext) {
    compiler.unit(key)
  }

  mutating func emitInclude(_ include: Statement.Include, _ range: Range<Int>) {
    let targets = include.template.constantNames
    var ends: [EscapeContext] = []
    for (name, nameRange) in targets ?? [] {
      guard let target = compiler.templateIndex[name] else {
        if !include.ignoresMissing, targets?.count == 1 { reportMissing(name, nameRange) }
        continue
      }
      let end = derive(UnitKey(template: target, block: -1, context: context)).end
      if let first = ends.first, first != end { reportIncludeEnds(first, end, nameRange) }
      ends.append(end)
    }
    if targets == nil { deriveAll() }
    let template = emit(include.template)
    code.append(
      .include(
        add(
          template: template, ignoresMissing: include.ignoresMissing,
          hasContext: include.hasContext, range: range)))
    if let end = ends.first { context = end }
  }

  private mutating func reportIncludeEnds(
    _ first: EscapeContext, _ end: EscapeContext, _ range: Range<Int>
  ) {
    report(
      SyntaxError(
        "included template ends in \(end.description), another in \(first.description)", at: range,
        code: "context-mismatch", help: "templates that stand for one another must end alike"))
  }

  mutating func emitImport(
    _ reference: Statement.Import, module: Int32, names: [(Int32, Int32)], _ range: Range<Int>
  ) {
    if let targets = reference.template.constantNames {
      for (name, nameRange) in targets where compiler.templateIndex[name] == nil {
        if targets.count == 1 { reportMissing(name, nameRange) }
      }
    }
    let template = emit(reference.template)
    code.append(
      .importModule(
        add(
          template: template, ignoresMissing: false, hasContext: reference.hasContext,
          module: module, names: names, range: range)))
  }

  mutating func emitExtends(_ parent: Expression, _ range: Range<Int>) {
    if isExtended, depth == 0 {
      report(SyntaxError("template extends twice", at: range, code: "duplicate-extends"))
      return
    }
    if let targets = parent.constantNames {
      for (name, nameRange) in targets {
        guard let target = compiler.templateIndex[name] else {
          if targets.count == 1 { reportMissing(name, nameRange) }
          continue
        }
        if target == template || compiler.ancestors(of: target).contains(template),
          targets.count == 1
        {
          report(
            SyntaxError("template extends itself", at: nameRange, code: "template-cycle"))
          return
        }
        _ = derive(UnitKey(template: target, block: -1, context: context))
      }
    } else {
      deriveAll()
    }
    let parent = emit(parent)
    code.append(
      .extends(add(template: parent, ignoresMissing: false, hasContext: true, range: range)))
    isExtended = true
  }

  /// The template of a name that is known only when rendering may be any.
  private mutating func deriveAll() {
    for index in compiler.sources.indices {
      let index = Int32(truncatingIfNeeded: index)
      _ = derive(UnitKey(template: index, block: -1, context: context))
    }
  }

  private mutating func reportMissing(_ name: String, _ range: Range<Int>) {
    report(
      SyntaxError(
        "template '\(name)' does not exist", at: range, code: "missing-template",
        help: Diagnostic.didYouMean(name, among: compiler.templateIndex.keys)))
  }

  private mutating func add(
    template: Int32, ignoresMissing: Bool, hasContext: Bool, module: Int32 = -1,
    names: [(Int32, Int32)] = [], range: Range<Int>
  ) -> Int32 {
    compiler.references.append(
      TemplateReference(
        template: template, ignoresMissing: ignoresMissing, hasContext: hasContext,
        context: context, moduleName: module, names: names.map { (name: $0.0, alias: $0.1) },
        place: place(range)))
    return Int32(truncatingIfNeeded: compiler.references.count - 1)
  }
}

extension Expression {
  /// The template names that it can be, nil where one is computed.
  var constantNames: [(name: String, range: Range<Int>)]? {
    switch kind {
    case .constant(.string(let name)): return [(name, range)]
    case .conditional(_, let then, let otherwise?):
      guard let first = then.constantNames, let second = otherwise.constantNames else { return nil }
      return first + second
    case .list(let elements), .tuple(let elements):
      var names: [(name: String, range: Range<Int>)] = []
      for element in elements {
        guard case .constant(.string(let name)) = element.kind else { return nil }
        names.append((name, element.range))
      }
      return names
    default: return nil
    }
  }
}
