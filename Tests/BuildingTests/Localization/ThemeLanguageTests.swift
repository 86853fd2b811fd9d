import Diagnostics
import Foundation
import Testing

@testable import Building

/// The languages that the theme is translated into say the same strings with the same places.
@Suite struct ThemeLanguageTests {
  private static let languages = ["de", "es"]

  @Test(arguments: languages) func everyLanguageHasTheStringsOfEnglish(_ language: String) {
    let (strings, diagnostics) = ThemeStringsReader.read(LanguageFiles(own: []), for: language)
    #expect(diagnostics == [])
    #expect(Set(strings.strings.keys) == Set(ThemeStrings.english.strings.keys))
    for (key, english) in ThemeStrings.english.strings {
      let translated = strings.strings[key]
      #expect(translated?.language == language, "\(key) is in English")
      #expect(translated?.isPlural == english.isPlural, "\(key)")
      // A form for one thing alone may leave the number out.
      #expect(
        translated?.forms[.other]?.places == english.forms[.other]?.places, "\(language) \(key)")
      #expect(translated.map { Set($0.forms.keys) } == Set(english.forms.keys), "\(key)")
    }
  }

  @Test func theStringsAreThoseThatTemplatesAndTheProgramSay() throws {
    var said = Set(Labels.Key.allCases.map(\.rawValue) + Labels.Pattern.allCases.map(\.rawValue))
    for file in DefaultTheme.files where file.name.hasSuffix(".html") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      said.formUnion(text.matches(of: /\bt\('([a-z_]+)'/).map { String($0.output.1) })
    }
    let known = Set(ThemeStrings.english.strings.keys)
    #expect(said.subtracting(known) == [])
    let unsaid = known.subtracting(said)
    #expect(unsaid.allSatisfy { $0.starts(with: /kind_|types?_/) }, "\(unsaid.sorted())")
  }

  @Test func everyTypeOfEntityHasItsTwoStrings() {
    for type in ["person", "organization", "product", "place", "work", "law", "event", "other"] {
      #expect(ThemeStrings.english.strings["type_\(type)"] != nil)
      #expect(ThemeStrings.english.strings["types_\(type)"] != nil)
    }
  }
}
