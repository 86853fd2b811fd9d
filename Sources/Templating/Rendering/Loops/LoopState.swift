/// A loop that runs, and what the variable `loop` tells of it.
struct LoopState {
  let node: Int32
  let items: LoopItems
  let count: Int
  var index = 0
  /// 0 for the outermost of a recursive loop.
  let depth: Int
  let serial: UInt32
  /// What was bound and captured when it began.
  let variables: Variables.Mark
  let captures: Int
  /// Whether the run ends with this loop: the body of a recursive call.
  let returns: Bool
  var lastChanged: [Value]?
  var isCompleted = false

  /// A member of `loop`.
  func member(_ name: String) -> Value? {
    switch name {
    case "index": .int(index + 1)
    case "index0": .int(index)
    case "revindex": .int(count - index)
    case "revindex0": .int(count - index - 1)
    case "first": .bool(index == 0)
    case "last": .bool(index == count - 1)
    case "length": .int(count)
    case "depth": .int(depth + 1)
    case "depth0": .int(depth)
    case "previtem":
      index > 0
        ? items[index - 1]
        : .undefined(Missing(name: name, hint: "there is no previous item"))
    case "nextitem":
      index + 1 < count
        ? items[index + 1]
        : .undefined(Missing(name: name, hint: "there is no next item"))
    default: nil
    }
  }

  /// `loop.cycle(…)` and `loop.changed(…)`; nil for another name.
  mutating func call(_ method: String, _ arguments: Arguments) throws(CallError) -> Value? {
    let values = arguments.positional
    switch method {
    case "cycle":
      if values.isEmpty { throw CallError("cycle needs at least one argument") }
      return values[index % values.count]
    case "changed":
      if let last = lastChanged, Value.list(last).isEqual(to: .list(values)) {
        return .bool(false)
      }
      lastChanged = values
      return .bool(true)
    default: return nil
    }
  }
}
