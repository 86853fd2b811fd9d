extension Builtins {
  static let numberFilters: [String: Filter] = [:]
}
