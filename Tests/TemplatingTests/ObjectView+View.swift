import Templating

extension ObjectView {
  convenience init<View: TemplateObject>(_ view: View, isShared: Bool = false) {
    self.init(View.members.index, isShared: isShared) { View.members.reads[$0](view) }
  }
}

extension Value {
  static func object(_ view: some TemplateObject) -> Value { .object(ObjectView(view)) }
}
