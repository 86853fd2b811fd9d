/// What one string of the theme says in one language.
package struct ThemeString: Sendable, Hashable {
  /// By the number that it is said with; a string that knows no number has `other` alone.
  package let forms: [PluralCategory: StringPattern]
  /// Whether `n` chooses its form.
  package let isPlural: Bool
  /// The rules of the language that it is in.
  let language: String

  /// The names of the places of all its forms, and `n` where that chooses one of them.
  package var places: Set<String> {
    forms.values.reduce(isPlural ? ["n"] : []) { $0.union($1.places) }
  }

  /// The form for a number; `other` for one that has no form of its own.
  func pattern(for category: PluralCategory) -> StringPattern? {
    forms[category] ?? forms[.other]
  }
}
