import Testing

@testable import Building

/// The categories that CLDR's own table of examples gives.
@Suite struct PluralRulesTests {
  @Test(arguments: [
    ("en", [0: "other", 1: "one", 2: "other", 11: "other", 21: "other"]),
    ("de-AT", [0: "other", 1: "one", 2: "other"]),
    ("es", [0: "other", 1: "one", 2: "other", 1_000_000: "many", 1_000_001: "other"]),
    ("fr", [0: "one", 1: "one", 2: "other", 2_000_000: "many"]),
    ("pt", [0: "one", 1: "one", 2: "other"]), ("pt-PT", [0: "other", 1: "one"]),
    ("ja", [0: "other", 1: "other"]),
    (
      "ru",
      [1: "one", 2: "few", 5: "many", 11: "many", 12: "many", 21: "one", 22: "few", 111: "many"]
    ),
    ("uk", [0: "many", 1: "one", 4: "few", 14: "many"]),
    ("pl", [1: "one", 2: "few", 5: "many", 12: "many", 21: "many", 22: "few"]),
    ("cs", [1: "one", 4: "few", 5: "other", 22: "other"]),
    ("hr", [1: "one", 3: "few", 5: "other", 13: "other", 21: "one"]),
    ("sl", [1: "one", 2: "two", 3: "few", 5: "other", 101: "one", 102: "two"]),
    ("lt", [1: "one", 2: "few", 10: "other", 11: "other", 21: "one", 22: "few"]),
    ("lv", [0: "zero", 1: "one", 2: "other", 11: "zero", 21: "one"]),
    ("ro", [0: "few", 1: "one", 19: "few", 20: "other", 101: "few", 120: "other"]),
    ("he", [1: "one", 2: "two", 3: "other"]),
    ("ar", [0: "zero", 1: "one", 2: "two", 3: "few", 11: "many", 100: "other", 103: "few"]),
    ("cy", [0: "zero", 1: "one", 2: "two", 3: "few", 6: "many", 4: "other"]),
    ("ga", [1: "one", 2: "two", 3: "few", 7: "many", 11: "other"]),
    ("mt", [0: "few", 1: "one", 2: "two", 11: "many", 20: "other", 102: "other", 103: "few"]),
    ("is", [1: "one", 11: "other", 21: "one"]),
    ("xx", [1: "one", 2: "other"]),
  ])
  func theFormIsTheOneThatTheLanguageUses(_ language: String, _ expected: [Int: String]) {
    let rules = PluralRules(language: language)
    for (number, category) in expected {
      #expect(rules.category(of: number).rawValue == category, "\(language) \(number)")
      #expect(rules.categories.contains(rules.category(of: number)))
    }
  }

  @Test func noNumberTraps() {
    for language in ["en", "ru", "ar", "sl"] {
      #expect(PluralRules(language: language).category(of: .min) != .zero)
      #expect(PluralRules(language: language).category(of: -1) == .one)
    }
  }
}
