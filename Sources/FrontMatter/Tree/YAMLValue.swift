/// What a node is in the YAML 1.2 core schema.
package enum YAMLValue: Sendable {
  case null
  case bool(Bool)
  case int(Int)
  /// Also an integer that does not fit into 64 bits.
  case float(Double)
  case text(String)
  case sequence(YAMLSequence)
  case mapping(YAMLMapping)

  /// The value in the words of a diagnostic: "a list", "the number 3".
  package var phrase: String {
    switch self {
    case .null: "nothing"
    case .bool(let value): "the boolean \(value)"
    case .int(let value): "the number \(value)"
    case .float(let value): "the number \(value)"
    case .text: "text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}
