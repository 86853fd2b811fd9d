/// Where in the output's language a template stands, as far as escaping needs to know.
struct EscapeContext: Hashable, Sendable {
  var mode: EscapeMode = .html
}
