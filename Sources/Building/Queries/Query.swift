import Diagnostics
import Newsroom
import Templating

/// The arguments of one question, checked: filters by name, `sort` and `limit`.
struct Query {
  /// One of the question's orders; nil where the template did not say.
  let order: String?
  private let arguments: Arguments
  private let limit: Int?

  /// - Parameters:
  ///   - name: the function, for errors.
  ///   - filters: the names of the arguments that choose.
  ///   - orders: what `sort` may say.
  init(
    _ arguments: Arguments, of name: String, filters: [String], orders: [String]
  ) throws(CallError) {
    let known = filters + ["limit", "sort"]
    guard arguments.positional.isEmpty else {
      throw CallError(
        "\(name) takes arguments by name only", help: "for example \(name)(limit=5)")
    }
    for (argument, _) in arguments.keyword where !known.contains(argument) {
      throw CallError(
        "\(name) has no argument '\(argument)'",
        help: Diagnostic.didYouMean(argument, among: known)
          ?? "the arguments are: \(known.joined(separator: ", "))")
    }
    let limit = try arguments.value(0, "limit") == nil ? nil : arguments.int(0, "limit", default: 0)
    if let limit, limit < 0 { throw CallError("argument 'limit' must not be negative") }
    let order = try arguments.string(0, "sort")
    if let order, !orders.contains(order) {
      throw CallError(
        "'\(order)' is no order of \(name)",
        help: "sort may be \(orders.joined(separator: ", "))")
    }
    self.arguments = arguments
    self.limit = limit
    self.order = order
  }

  func text(_ name: String) throws(CallError) -> String? {
    try arguments.string(0, name)
  }

  func int(_ name: String) throws(CallError) -> Int? {
    switch arguments.value(0, name) {
    case nil, Value.none?: nil
    default: try arguments.int(0, name, default: 0)
    }
  }

  /// The position of what has the slug; one that nothing has is an error.
  func slug<Element>(
    _ name: String, among elements: SiteList<Element>, _ slug: (Element) -> String
  ) throws(CallError) -> Int? {
    guard let wanted = try text(name) else { return nil }
    if let position = elements.firstIndex(where: { slug($0) == wanted }) { return position }
    throw CallError(
      "\(name) '\(wanted)' does not exist", code: "unknown-\(name)",
      help: Diagnostic.didYouMean(wanted, among: elements.map(slug)))
  }

  func choice<Choice>(
    _ name: String, of type: Choice.Type
  ) throws(CallError) -> Choice? where Choice: RawRepresentable<String> & CaseIterable {
    guard let wanted = try text(name) else { return nil }
    if let choice = Choice(rawValue: wanted) { return choice }
    let names = Choice.allCases.map(\.rawValue)
    throw CallError(
      "\(name) '\(wanted)' does not exist",
      help: Diagnostic.didYouMean(wanted, among: names)
        ?? "it is one of \(names.joined(separator: ", "))")
  }

  func limited<Element>(_ found: [Element]) -> [Element] {
    limit.map { Array(found.prefix($0)) } ?? found
  }
}
