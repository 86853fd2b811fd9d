import FrontMatter
import Newsroom
import Templating

/// The files of `content/data/` as template values.
enum DataValues {
  static func value(of files: [DataFile]) -> Value {
    .dict(ValueDictionary(files.map { file in (file.name, file.root.map { value($0) } ?? .none) }))
  }

  /// The depth is bounded: the YAML reader refuses what is nested too deeply.
  private static func value(_ node: YAMLNode) -> Value {
    switch node.value {
    case .null: .none
    case .bool(let value): .bool(value)
    case .int(let value): .int(value)
    case .float(let value): .double(value)
    case .text(let text): .string(text.withoutControls)
    case .sequence(let elements): .list(elements.map { value($0) })
    case .mapping(let mapping):
      .dict(
        ValueDictionary(
          mapping.map { entry in (entry.key.text.withoutControls, value(entry.value)) }))
    }
  }
}
