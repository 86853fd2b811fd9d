import Diagnostics
import Templating

/// The words of the theme, in the language of the site: what `t('key')` says in a template.
package struct ThemeStrings: Sendable {
  /// A BCP 47 tag.
  package let language: String
  /// By key.
  package let strings: [String: ThemeString]
  private let rules: [String: PluralRules]

  init(language: String, strings: [String: ThemeString]) {
    self.language = language
    self.strings = strings
    let languages = Set(strings.values.map(\.language))
    rules = Dictionary(uniqueKeysWithValues: languages.map { ($0, PluralRules(language: $0)) })
  }

  /// The program's own strings, in English.
  package static let english =
    ThemeStringsReader.read(LanguageFiles(own: []), for: "en").strings

  /// A string that takes numbers and texts, filled in.
  /// - Throws: where the key or a place in it is not known, or one is left empty.
  func value(of key: String, _ arguments: [(name: String, value: Value)]) throws(CallError) -> Value
  {
    let string = try string(key, takingNames: arguments.map(\.name))
    let pattern = try pattern(of: string, key, arguments)
    var filled: [Value] = []
    for piece in pattern.pieces {
      switch piece {
      case .text(let text): filled.append(.string(text))
      case .place(let name):
        guard let value = arguments.first(where: { $0.name == name })?.value else {
          throw Self.missing(name, in: key)
        }
        filled.append(value)
      }
    }
    return Self.joined(filled)
  }

  /// What filling it in would find wrong, as far as the names of what it is filled with tell.
  /// - Parameter isComplete: there are no more names.
  func check(_ key: String, names: [String], isComplete: Bool) throws(CallError) {
    let string = try string(key, takingNames: names)
    guard isComplete else { return }
    if string.isPlural, !names.contains("n") { throw Self.missingNumber(key) }
    // A place that some of the forms have not may be left empty for the others.
    let missing = string.places.sorted().first { name in
      !names.contains(name) && string.forms.values.allSatisfy { $0.places.contains(name) }
    }
    if let missing { throw Self.missing(missing, in: key) }
  }

  private static func missing(_ name: String, in key: String) -> CallError {
    CallError("string '\(key)' needs '\(name)'", code: "unknown-placeholder")
  }

  private static func missingNumber(_ key: String) -> CallError {
    CallError(
      "string '\(key)' needs a whole number 'n'", code: "unknown-placeholder",
      help: "write t('\(key)', n=…)")
  }

  private func string(
    _ key: String, takingNames names: [String]
  ) throws(CallError) -> ThemeString {
    guard let string = strings[key] else {
      throw CallError(
        "string '\(key)' is in no file of templates/i18n", code: "unknown-string",
        help: Diagnostic.didYouMean(key, among: strings.keys)
          ?? "add it to templates/i18n/\(language).yml")
    }
    for name in names where !string.places.contains(name) && name != "n" {
      throw CallError(
        "string '\(key)' has no place for '\(name)'", code: "unknown-placeholder",
        help: Diagnostic.didYouMean(name, among: string.places))
    }
    return string
  }

  private func pattern(
    of string: ThemeString, _ key: String, _ arguments: [(name: String, value: Value)]
  ) throws(CallError) -> StringPattern {
    var category = PluralCategory.other
    if string.isPlural {
      guard case .int(let number)? = arguments.first(where: { $0.name == "n" })?.value else {
        throw Self.missingNumber(key)
      }
      category = rules[string.language]?.category(of: number) ?? .other
    }
    return string.pattern(for: category) ?? StringPattern("")
  }

  /// HTML where one of the parts is: the others are escaped then.
  private static func joined(_ parts: [Value]) -> Value {
    let hasMarkup = parts.contains { if case .markup = $0 { true } else { false } }
    guard hasMarkup else { return .string(parts.map(\.text).joined()) }
    var html: [UInt8] = []
    for part in parts {
      if case .markup(let markup) = part {
        html += markup.text.utf8
      } else {
        html.appendEscaped(part.text)
      }
    }
    return .markup(Markup(html))
  }
}
