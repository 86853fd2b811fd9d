/// An include of one template that is known when it is compiled.
struct Inclusion: Sendable {
  let template: Int32
  let unit: Int32
  /// Where in the program's outer names those begin that the template reads from around it, and how
  /// many they are; nil where what it writes cannot be kept.
  let outerNames: (start: Int32, count: Int32)?
  /// How deep its own includes are nested.
  let height: Int
  /// Whether it does nothing but write: it has no blocks, macros or imports, and asks for none of the
  /// blocks around it.
  let isPlain: Bool

  /// By reference; nil for an import or extends, and where the name is computed or of no template.
  static func all(of compiler: Compiler) -> (inclusions: [Inclusion?], outerNames: [Int32]) {
    let summaries = OuterNames.summaries(of: compiler)
    var names: [Int32] = []
    let inclusions = compiler.references.map { reference -> Inclusion? in
      guard reference.moduleName < 0, reference.names.isEmpty,
        case .constant(let constant) = compiler.expressions[Int(reference.template)],
        case .string(let name) = compiler.constants[Int(constant)],
        let template = compiler.templateIndex[name],
        let unit = compiler.unitIndex[
          UnitKey(template: template, block: -1, context: reference.context)]
      else { return nil }
      guard let summary = summaries[Int(template)] else {
        return Inclusion(
          template: template, unit: unit, outerNames: nil, height: 0, isPlain: false)
      }
      let start = names.count
      if reference.hasContext { names += summary.names.sorted().map(compiler.intern) }
      return Inclusion(
        template: template, unit: unit,
        outerNames: (
          Int32(truncatingIfNeeded: start), Int32(truncatingIfNeeded: names.count - start)
        ),
        height: summary.height, isPlain: summary.names.isDisjoint(with: ["self", "super"]))
    }
    return (inclusions, names)
  }
}

/// The names that templates give to something: all others are the host's, or functions.
enum BoundNames {
  /// By interned name.
  static func all(of compiler: Compiler, _ wellKnown: WellKnownNames) -> [Bool] {
    var isBound = [Bool](repeating: false, count: compiler.names.count)
    func bind(_ name: Int32) {
      if isBound.indices.contains(Int(name)) { isBound[Int(name)] = true }
    }
    func bind(_ target: TargetNode) {
      switch target {
      case .name(let name): bind(name)
      case .attribute: break
      case .tuple(let targets, _): for target in targets { bind(target) }
      }
    }
    for target in compiler.targets { bind(target) }
    for loop in compiler.loops { bind(loop.target) }
    for macro in compiler.macros {
      bind(macro.name)
      for parameter in macro.parameters { bind(parameter.name) }
    }
    for reference in compiler.references {
      bind(reference.moduleName)
      for name in reference.names { bind(name.alias) }
    }
    for name in [
      wellKnown.loop, wellKnown.caller, wellKnown.varargs, wellKnown.kwargs, wellKnown.superName,
    ] { bind(name) }
    return isBound
  }
}
