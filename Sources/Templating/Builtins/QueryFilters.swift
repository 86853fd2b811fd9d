/// The filters that choose among the elements of a list, and order and group them.
enum QueryFilters {
  /// Filters that pick, order and group the elements of a list.
  static let all: [String: Filter] = [
    "map": Filter { value, arguments, state throws(CallError) in
      try map(value, arguments, &state)
    },
    "select": selecting(keeps: true, byAttribute: false),
    "reject": selecting(keeps: false, byAttribute: false),
    "selectattr": selecting(keeps: true, byAttribute: true),
    "rejectattr": selecting(keeps: false, byAttribute: true),
    "sort": Filter { value, arguments, _ throws(CallError) in
      try arguments.check("reverse", "case_sensitive", "attribute")
      return try sort(value, arguments)
    },
    "dictsort": Filter { value, arguments, _ throws(CallError) in
      try arguments.check("case_sensitive", "by", "reverse")
      return try sortDictionary(value, arguments)
    },
    "unique": Filter { value, arguments, _ throws(CallError) in
      try arguments.check("case_sensitive", "attribute")
      let isSensitive = arguments.bool(0, "case_sensitive", default: false)
      let path = AttributePath(arguments.value(1, "attribute") ?? .none)
      var seen = ValueDictionary()
      var kept: [Value] = []
      for element in try ListFilters.elements(of: value) {
        let key = Sorting.folded(try path.value(in: element), caseSensitive: isSensitive)
        if seen.value(for: key) != nil { continue }
        seen.set(key, .none)
        kept.append(element)
      }
      return .list(kept)
    },
    "min": extreme(isMaximum: false),
    "max": extreme(isMaximum: true),
    "sum": Filter { value, arguments, state throws(CallError) in
      try arguments.check("attribute", "start")
      return try sum(value, arguments, &state)
    },
    "groupby": Filter { value, arguments, _ throws(CallError) in
      try arguments.check("attribute", "default", "case_sensitive", required: 1)
      return try group(value, arguments)
    },
  ]

  private static func map(
    _ value: Value, _ arguments: Arguments, _ state: inout RenderState
  ) throws(CallError) -> Value {
    var mapped: [Value] = []
    let elements = try ListFilters.elements(of: value)
    if arguments.positional.isEmpty, let attribute = arguments.value(0, "attribute") {
      try Arguments(keyword: arguments.keyword).check("attribute", "default")
      let path = AttributePath(attribute)
      let fallback = arguments.value(1, "default")
      for element in elements { mapped.append(try path.value(in: element, default: fallback)) }
      return .list(mapped)
    }
    guard let name = arguments.positional.first?.stringValue else {
      throw CallError("map needs the name of a filter, or attribute=…")
    }
    let rest = Arguments(Array(arguments.positional.dropFirst()), keyword: arguments.keyword)
    let filter = try state.filter(name)
    for element in elements { mapped.append(try filter.body(element, rest, &state)) }
    return .list(mapped)
  }

  private static func selecting(keeps: Bool, byAttribute: Bool) -> Filter {
    Filter { value, arguments, state throws(CallError) in
      let elements = try ListFilters.elements(of: value)
      var given = arguments.positional[...]
      var path: AttributePath?
      if byAttribute {
        guard let attribute = given.popFirst() else {
          throw CallError("the name of an attribute is missing")
        }
        path = AttributePath(attribute)
      }
      var test: Test?
      if let name = given.popFirst() { test = try state.test(name.text) }
      let rest = Arguments(Array(given), keyword: arguments.keyword)
      var kept: [Value] = []
      for element in elements {
        let tested = try path?.value(in: element) ?? element
        let isTrue = try test?.body(tested, rest, &state) ?? tested.isTrue
        if isTrue == keeps { kept.append(element) }
      }
      return .list(kept)
    }
  }

  private static func sort(_ value: Value, _ arguments: Arguments) throws(CallError) -> Value {
    let isSensitive = arguments.bool(1, "case_sensitive", default: false)
    let attribute = arguments.value(2, "attribute") ?? .none
    let paths: [AttributePath]
    if let text = attribute.stringValue {
      paths = Text.split(text, by: ",").map { AttributePath(.string($0)) }
    } else {
      paths = [AttributePath(attribute)]
    }
    let reverse = arguments.bool(0, "reverse", default: false)
    return .list(
      try Sorting.sorted(try ListFilters.elements(of: value), reverse: reverse) {
        element throws(CallError) in
        var keys: [Value] = []
        for path in paths {
          keys.append(Sorting.folded(try path.value(in: element), caseSensitive: isSensitive))
        }
        return keys
      })
  }

  private static func sortDictionary(
    _ value: Value, _ arguments: Arguments
  ) throws(CallError) -> Value {
    guard case .dict(let dictionary) = value else {
      throw CallError("\(value.kindName) is not a dictionary", code: "template-type")
    }
    let isSensitive = arguments.bool(0, "case_sensitive", default: false)
    let by = try arguments.string(1, "by") ?? "key"
    guard by == "key" || by == "value" else {
      throw CallError("argument 'by' must be 'key' or 'value'")
    }
    let pairs = dictionary.entries.map { Value.tuple([$0.key, $0.value]) }
    let reverse = arguments.bool(2, "reverse", default: false)
    return .list(
      try Sorting.sorted(pairs, reverse: reverse) { pair throws(CallError) in
        let key = ItemAccess.element(by == "key" ? 0 : 1, of: pair) ?? .none
        return [Sorting.folded(key, caseSensitive: isSensitive)]
      })
  }

  private static func extreme(isMaximum: Bool) -> Filter {
    Filter { value, arguments, _ throws(CallError) in
      try arguments.check("case_sensitive", "attribute")
      let isSensitive = arguments.bool(0, "case_sensitive", default: false)
      let path = AttributePath(arguments.value(1, "attribute") ?? .none)
      var best: (element: Value, key: Value)?
      for element in try ListFilters.elements(of: value) {
        let key = Sorting.folded(try path.value(in: element), caseSensitive: isSensitive)
        guard let current = best else {
          best = (element, key)
          continue
        }
        guard let ordering = key.ordering(to: current.key) else {
          throw CallError(
            "\(key.kindName) and \(current.key.kindName) have no order", code: "template-type")
        }
        if isMaximum ? ordering > 0 : ordering < 0 { best = (element, key) }
      }
      return best?.element
        ?? .undefined(Missing(name: "", hint: "there is no item, the sequence is empty"))
    }
  }

  private static func sum(
    _ value: Value, _ arguments: Arguments, _ state: inout RenderState
  ) throws(CallError) -> Value {
    let path = AttributePath(arguments.value(0, "attribute") ?? .none)
    var total = arguments.value(1, "start") ?? .int(0)
    for element in try ListFilters.elements(of: value) {
      let next = try path.value(in: element)
      switch Arithmetic.apply(.add, total, next) {
      case .value(let sum)?: total = sum
      case .overflow?, .divisionByZero?:
        throw CallError("integer overflows 64 bits", code: "template-number")
      case nil:
        guard let sum = try Joining.apply(.add, total, next, &state), total.stringValue == nil
        else {
          throw CallError(
            "\(total.kindName) and \(next.kindName) cannot be added", code: "template-type")
        }
        total = sum
      }
    }
    return total
  }

  private static func group(_ value: Value, _ arguments: Arguments) throws(CallError) -> Value {
    let path = AttributePath(arguments.value(0, "attribute") ?? .none)
    let fallback = arguments.value(1, "default")
    let isSensitive = arguments.bool(2, "case_sensitive", default: false)
    func key(_ element: Value) throws(CallError) -> Value {
      Sorting.folded(
        try path.value(in: element, default: fallback), caseSensitive: isSensitive)
    }
    let sorted = try Sorting.sorted(try ListFilters.elements(of: value), reverse: false) {
      element throws(CallError) in [try key(element)]
    }
    var groups: [(key: Value, elements: [Value])] = []
    for element in sorted {
      let elementKey = try key(element)
      if let last = groups.last, last.key.isEqual(to: elementKey) {
        groups[groups.count - 1].elements.append(element)
      } else {
        groups.append((elementKey, [element]))
      }
    }
    var result: [Value] = []
    for group in groups {
      let name = try path.value(in: group.elements[0], default: fallback)
      let pair: [Value] = [name, .list(group.elements)]
      result.append(
        .sequence(
          LazySequence(
            count: 2, description: Value.tuple(pair).reprText, names: ["grouper", "list"]
          ) { pair[$0] }))
    }
    return .list(result)
  }
}
