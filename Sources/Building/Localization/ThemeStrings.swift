import Diagnostics
import Templating

/// The words of the theme, in the language of the site: what `t('key')` says in a template.
package struct ThemeStrings: Sendable {
  /// A BCP 47 tag.
  package let language: String
  /// By key.
  package let strings: [String: ThemeString]
  private let entries: [String: Entry]

  /// A string with what every use of it asks for.
  private struct Entry {
    let string: ThemeString
    /// The names of its places, and `n` whether or not it has a place for it.
    let names: [String]
    /// Nil for a string that knows no number.
    let rules: PluralRules?
  }

  init(language: String, strings: [String: ThemeString]) {
    self.language = language
    self.strings = strings
    let languages = Set(strings.values.map(\.language))
    let rules = Dictionary(
      uniqueKeysWithValues: languages.map { ($0, PluralRules(language: $0)) })
    entries = strings.mapValues { string in
      Entry(
        string: string, names: string.places.union(["n"]).sorted(),
        rules: string.isPlural ? rules[string.language] : nil)
    }
  }

  /// The program's own strings, in English.
  package static let english =
    ThemeStringsReader.read(LanguageFiles(own: []), for: "en").strings

  /// A string that takes numbers and texts, filled in.
  /// - Throws: where the key or a place in it is not known, or one is left empty.
  func value(of key: String, _ arguments: [(name: String, value: Value)]) throws(CallError) -> Value
  {
    guard let entry = entries[key] else { throw unknown(key) }
    for (name, _) in arguments where !entry.names.contains(name) {
      throw Self.unknownPlace(name, in: entry.string, key)
    }
    return try Self.fill(try Self.pattern(of: entry, key, arguments), key, arguments)
  }

  /// What filling it in would find wrong, as far as the names of what it is filled with tell.
  /// - Parameter isComplete: there are no more names.
  func check(_ key: String, names: [String], isComplete: Bool) throws(CallError) {
    guard let string = strings[key] else { throw unknown(key) }
    for name in names where !string.places.contains(name) && name != "n" {
      throw Self.unknownPlace(name, in: string, key)
    }
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

  private func unknown(_ key: String) -> CallError {
    CallError(
      "string '\(key)' is in no file of templates/i18n", code: "unknown-string",
      help: Diagnostic.didYouMean(key, among: strings.keys)
        ?? "add it to templates/i18n/\(language).yml")
  }

  private static func unknownPlace(
    _ name: String, in string: ThemeString, _ key: String
  ) -> CallError {
    CallError(
      "string '\(key)' has no place for '\(name)'", code: "unknown-placeholder",
      help: Diagnostic.didYouMean(name, among: string.places))
  }

  private static func pattern(
    of entry: Entry, _ key: String, _ arguments: [(name: String, value: Value)]
  ) throws(CallError) -> StringPattern {
    var category = PluralCategory.other
    if entry.string.isPlural {
      guard case .int(let number)? = arguments.first(where: { $0.name == "n" })?.value else {
        throw missingNumber(key)
      }
      category = entry.rules?.category(of: number) ?? .other
    }
    return entry.string.pattern(for: category) ?? StringPattern("")
  }

  /// HTML where one of the parts is: the others are escaped then.
  private static func fill(
    _ pattern: StringPattern, _ key: String, _ arguments: [(name: String, value: Value)]
  ) throws(CallError) -> Value {
    if pattern.pieces.count == 1, case .text(let text) = pattern.pieces[0] { return .string(text) }
    var isMarkup = false
    for case .place(let name) in pattern.pieces {
      guard let value = arguments.first(where: { $0.name == name })?.value else {
        throw missing(name, in: key)
      }
      if case .markup = value { isMarkup = true }
    }
    var filled: [UInt8] = []
    func append(_ text: String) {
      if isMarkup { filled.appendEscaped(text) } else { filled += text.utf8 }
    }
    for piece in pattern.pieces {
      switch piece {
      case .text(let text): append(text)
      case .place(let name):
        let value = arguments.first { $0.name == name }?.value
        if case .markup(let markup)? = value {
          filled += markup.bytes
        } else if let value {
          append(value.text)
        }
      }
    }
    return isMarkup
      ? .markup(Markup(filled)) : .string(String(decoding: filled, as: UTF8.self))
  }
}
