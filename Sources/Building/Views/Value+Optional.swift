import Templating

extension Value {
  /// None where there is no number.
  static func optional(_ number: Int?) -> Value {
    number.map { .int($0) } ?? .none
  }

  /// None where there is no view.
  static func optional(_ view: (some TemplateObject)?) -> Value {
    view.map { .object($0) } ?? .none
  }

  /// None where there is no view.
  static func optional(_ view: ObjectView?) -> Value {
    view.map { .object($0) } ?? .none
  }

  static func list(_ views: some Sequence<ObjectView>) -> Value {
    .list(views.map { Value.object($0) })
  }

  static func list(_ views: [some TemplateObject]) -> Value {
    .list(views.map { Value.object($0) })
  }
}
