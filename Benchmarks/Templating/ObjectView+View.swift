import Templating

extension Value {
  static func object<View: TemplateObject>(_ view: View) -> Value {
    .object(
      ObjectView(View.members.index, isShared: false) { View.members.reads[$0](view) })
  }
}
