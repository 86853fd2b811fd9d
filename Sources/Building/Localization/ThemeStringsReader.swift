import Diagnostics
import FrontMatter
import Newsroom

/// Reads the files of `templates/i18n/`: a mapping from keys to texts, or to the plural forms of a
/// text.
package struct ThemeStringsReader {
  private let reference: [String: ThemeString]
  private var strings: [String: ThemeString]
  private var diagnostics: [Diagnostic] = []

  /// The strings of a language, in English where it has none, and what is wrong with its files.
  package static func read(
    _ files: LanguageFiles, for language: String
  ) -> (strings: ThemeStrings, diagnostics: [Diagnostic]) {
    var english = ThemeStringsReader(reference: [:])
    let englishLayers = files.layers(of: "en")
    english.add(englishLayers.filter { !$0.isOwn })
    var reader = ThemeStringsReader(reference: english.strings)
    reader.strings = english.strings
    reader.add(englishLayers.filter(\.isOwn))
    if language.lowercased() != "en" {
      let layers = files.layers(of: language).filter { $0.language != "en" }
      let said = reader.add(layers)
      let missing = Set(english.strings.keys).subtracting(said)
      if !language.lowercased().hasPrefix("en-"), !missing.isEmpty {
        reader.reportMissing(missing.sorted(), of: language, layers.last(where: \.isOwn))
      }
    }
    return (ThemeStrings(language: language, strings: reader.strings), reader.diagnostics)
  }

  /// - Parameter reference: the program's own strings in English, which say what places there are.
  private init(reference: [String: ThemeString]) {
    self.reference = reference
    self.strings = [:]
  }

  /// - Returns: the keys that the files have.
  @discardableResult
  private mutating func add(_ layers: [LanguageFiles.Layer]) -> Set<String> {
    var keys: Set<String> = []
    for layer in layers {
      guard let root = YAMLDocument.parse(layer.file, into: &diagnostics)?.root else { continue }
      guard case .mapping(let mapping) = root.value else {
        diagnostics.append(
          .error(
            "wrong-type", "strings must be a mapping, found \(root.value.phrase)", at: root.range))
        continue
      }
      for entry in mapping {
        guard let string = string(entry, language: layer.language) else { continue }
        strings[entry.key.text] = string
        keys.insert(entry.key.text)
      }
    }
    return keys
  }

  private mutating func string(_ entry: YAMLMapping.Entry, language: String) -> ThemeString? {
    let key = entry.key.text
    if case .mapping(let mapping) = entry.value.value {
      if let known = reference[key], !known.isPlural {
        reportWrongType(key, entry.value, mustBe: "text")
        return nil
      }
      let forms = forms(of: mapping, key)
      guard forms[.other] != nil else {
        diagnostics.append(
          .error(
            "missing-key", "string '\(key)' has no form 'other'", at: entry.key.range,
            help: "it is the form for every number that no other form is for"))
        return nil
      }
      return ThemeString(forms: forms, isPlural: true, language: language)
    }
    guard let pattern = pattern(entry.value, key) else { return nil }
    let isPlural = reference[key]?.isPlural ?? false
    return ThemeString(forms: [.other: pattern], isPlural: isPlural, language: language)
  }

  private mutating func forms(
    of mapping: YAMLMapping, _ key: String
  ) -> [PluralCategory: StringPattern] {
    var forms: [PluralCategory: StringPattern] = [:]
    for form in mapping {
      guard let category = PluralCategory(rawValue: form.key.text) else {
        let names = PluralCategory.allCases.map(\.rawValue)
        diagnostics.append(
          .error(
            "unknown-key", "plural form '\(form.key.text)' is unknown", at: form.key.range,
            help: Diagnostic.didYouMean(form.key.text, among: names)
              ?? "the forms are \(names.joined(separator: ", "))"))
        continue
      }
      forms[category] = pattern(form.value, key)
    }
    return forms
  }

  private mutating func pattern(_ node: YAMLNode, _ key: String) -> StringPattern? {
    switch node.value {
    case .text, .int, .float: break
    default:
      reportWrongType(key, node, mustBe: "text")
      return nil
    }
    let pattern = StringPattern(node.text)
    if let known = reference[key] {
      for place in pattern.places.subtracting(known.places).sorted() {
        diagnostics.append(
          .error(
            "unknown-placeholder", "string '\(key)' has no place '{\(place)}'", at: node.range,
            help: Diagnostic.didYouMean(place, among: known.places)
              ?? (known.places.isEmpty
                ? nil
                : "it has \(known.places.sorted().map { "{\($0)}" }.joined(separator: ", "))")))
      }
    }
    return pattern
  }

  private mutating func reportWrongType(_ key: String, _ node: YAMLNode, mustBe wanted: String) {
    diagnostics.append(
      .error(
        "wrong-type", "string '\(key)' must be \(wanted), found \(node.value.phrase)",
        at: node.range))
  }

  private mutating func reportMissing(
    _ keys: [String], of language: String, _ own: LanguageFiles.Layer?
  ) {
    let path = own?.file.path ?? "\(ThemeFiles.folder)/i18n/\(language).yml"
    let shown = keys.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
    let more = keys.count > 5 ? " and \(keys.count - 5) more" : ""
    diagnostics.append(
      .warning(
        "missing-string",
        "theme has no words in '\(language)' for \(shown)\(more), and says them in English",
        at: .file(own?.file.path ?? ContentTree.settingsPath),
        help: "'sitegen templates export i18n/en.yml' shows them all; translate them in \(path)"))
  }
}
