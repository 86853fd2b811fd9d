/// A macro that was defined, with the variables around it.
struct MacroValue {
  let node: Int32
  let scope: Int32
  let captured: [Variables.Binding]
}
