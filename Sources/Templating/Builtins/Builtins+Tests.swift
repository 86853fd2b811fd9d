extension Builtins {
  /// The tests by name.
  static let tests: [String: Test] = [
    "defined": Test { value, arguments, _ throws(CallError) in
      try arguments.check()
      return !value.isUndefined
    },
    "undefined": Test { value, arguments, _ throws(CallError) in
      try arguments.check()
      return value.isUndefined
    },
    "none": Test { value, arguments, _ throws(CallError) in
      try arguments.check()
      if case .none = value { return true }
      return false
    },
  ]
}
