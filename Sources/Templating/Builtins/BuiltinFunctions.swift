/// The functions that every environment has.
enum BuiltinFunctions {
  /// The functions by name.
  static let all: [String: Function] = [
    "range": Function { arguments, state throws(CallError) in
      try arguments.check("start", "stop", "step", required: 1)
      return try range(arguments, state)
    },
    "dict": Function { arguments, _ throws(CallError) in
      var dictionary = ValueDictionary()
      if let first = arguments.positional.first { try fill(&dictionary, from: first) }
      for (name, value) in arguments.keyword { dictionary.set(.string(name), value) }
      return .dict(dictionary)
    },
    "namespace": Function { arguments, state throws(CallError) in
      var dictionary = ValueDictionary()
      if let first = arguments.positional.first { try fill(&dictionary, from: first) }
      for (name, value) in arguments.keyword { dictionary.set(.string(name), value) }
      state.namespaces.append(dictionary)
      return .reference(Reference(.namespace, state.namespaces.count - 1))
    },
    "cycler": Function { arguments, state throws(CallError) in
      if arguments.positional.isEmpty { throw CallError("cycler needs at least one value") }
      state.cyclers.append((arguments.positional, 0))
      return .reference(Reference(.cycler, state.cyclers.count - 1))
    },
    "joiner": Function { arguments, state throws(CallError) in
      try arguments.check("sep")
      state.joiners.append((arguments.value(0, "sep") ?? .string(", "), false))
      return .reference(Reference(.joiner, state.joiners.count - 1))
    },
  ]

  private static func fill(
    _ dictionary: inout ValueDictionary, from value: Value
  ) throws(CallError) {
    if case .dict(let other) = value {
      dictionary = other
      return
    }
    for pair in try ListFilters.elements(of: value) {
      guard let pair = pair.elements, pair.count == 2 else {
        throw CallError("a dictionary is made of pairs", code: "template-type")
      }
      dictionary.set(pair[0], pair[1])
    }
  }

  private static func range(
    _ arguments: Arguments, _ state: RenderState
  ) throws(CallError) -> Value {
    let first = try arguments.int(0, "start", default: 0)
    let hasStop = arguments.value(1, "stop") != nil
    let start = hasStop ? first : 0
    let stop = hasStop ? try arguments.int(1, "stop", default: 0) : first
    let step = try arguments.int(2, "step", default: 1)
    if step == 0 { throw CallError("range step is zero") }
    let (distance, overflow) = stop.subtractingReportingOverflow(start)
    if overflow { throw CallError("range is too long", code: "template-limit") }
    let isEmpty = step > 0 ? distance <= 0 : distance >= 0
    let count = isEmpty ? 0 : Int((distance.magnitude - 1) / step.magnitude) + 1
    try state.checkList(count)
    let text = "range(\(start), \(stop)" + (step == 1 ? ")" : ", \(step))")
    return .sequence(
      LazySequence(count: count, description: text) { .int(start + $0 * step) })
  }
}
