/// The filters that every environment has.
enum Builtins {
  /// The filters by name.
  static let filters: [String: Filter] = {
    var filters = TextFilters.all
    for group in [ListFilters.all, QueryFilters.all, MarkupFilters.all, NumberFilters.all] {
      filters.merge(group, uniquingKeysWith: { first, _ in first })
    }
    return filters
  }()

  /// Names of Jinja that are not here, with what to use instead.
  static let leftOut: [String: String] = [
    "random": "left out: the same input must give the same pages",
    "lipsum": "left out: the same input must give the same pages",
  ]
}

extension Value {
  /// The same operation on text, giving markup for markup.
  func mapText(_ transform: (String) throws(CallError) -> String) throws(CallError) -> Value {
    if case .markup(let markup) = self { return .markup(Markup(try transform(markup.text))) }
    return .string(try transform(text))
  }
}
