import Diagnostics

/// Why a value is undefined: the name that was asked for and the value that lacks it.
package final class Missing: Sendable {
  let name: String
  /// Nil where a variable, not a member, is missing.
  let owner: Value?
  let place: Place?
  /// A whole sentence instead of "'name' is undefined".
  let hint: String?

  init(name: String, owner: Value? = nil, place: Place? = nil, hint: String? = nil) {
    self.name = name
    self.owner = owner
    self.place = place
    self.hint = hint
  }

  package convenience init(name: String) {
    self.init(name: name, owner: nil)
  }

  var message: String {
    if let hint { return hint }
    guard let owner else { return "'\(name)' is undefined" }
    return "\(owner.kindName) has no member '\(name)'"
  }

  /// The nearest known name, or all the names that there are.
  func help(among variables: @autoclosure () -> [String]) -> String? {
    let known = owner.map(\.memberNames) ?? variables()
    if known.isEmpty { return nil }
    if let near = nearestName(to: name, among: known) { return "did you mean '\(near)'?" }
    let shown = known.prefix(24).joined(separator: ", ")
    let more = known.count > 24 ? ", …" : ""
    return owner == nil ? "known names: \(shown)\(more)" : "the value has: \(shown)\(more)"
  }
}
