extension Renderer {
  /// A member of `loop`.
  func loopMember(_ name: String, of loop: LoopState) -> Value? {
    switch name {
    case "index": .int(loop.index + 1)
    case "index0": .int(loop.index)
    case "revindex": .int(loop.count - loop.index)
    case "revindex0": .int(loop.count - loop.index - 1)
    case "first": .bool(loop.index == 0)
    case "last": .bool(loop.index == loop.count - 1)
    case "length": .int(loop.count)
    case "depth": .int(loop.depth + 1)
    case "depth0": .int(loop.depth)
    case "previtem":
      loop.index > 0
        ? loop.items[loop.index - 1]
        : .undefined(Missing(name: name, hint: "there is no previous item"))
    case "nextitem":
      loop.index + 1 < loop.count
        ? loop.items[loop.index + 1]
        : .undefined(Missing(name: name, hint: "there is no next item"))
    default: nil
    }
  }

  static let loopMembers = [
    "index", "index0", "revindex", "revindex0", "first", "last", "length", "depth", "depth0",
    "previtem", "nextitem", "cycle", "changed",
  ]

  /// `loop.cycle(…)` and `loop.changed(…)`; nil for another name.
  mutating func callLoopMethod(
    _ name: String, _ reference: Reference, _ arguments: Arguments, at place: Place
  ) throws(Fault) -> Value? {
    guard let loop = liveLoop(reference) else { return nil }
    switch name {
    case "cycle":
      if arguments.positional.isEmpty {
        throw fault("template-call", "cycle needs at least one argument", at: place)
      }
      return arguments.positional[loop.index % arguments.positional.count]
    case "changed":
      let values = arguments.positional
      if let last = loop.lastChanged, Value.list(last).isEqual(to: .list(values)) {
        return .bool(false)
      }
      loops[Int(reference.index)].lastChanged = values
      return .bool(true)
    default: return nil
    }
  }
}
