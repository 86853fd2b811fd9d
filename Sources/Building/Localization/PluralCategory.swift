/// The forms that languages give a noun by the number before it, as CLDR names them.
package enum PluralCategory: String, Sendable, CaseIterable {
  case zero, one, two, few, many, other
}
