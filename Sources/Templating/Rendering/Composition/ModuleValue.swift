/// An imported template: the names it defines at its top level.
struct ModuleValue {
  let name: String
  let exports: ValueDictionary
  let text: Markup
}
