/// Which form of a noun a language puts behind a whole number: CLDR 45, supplemental/plurals.xml, as
/// far as it is about whole numbers.
package struct PluralRules: Sendable {
  private let category: @Sendable (Int) -> PluralCategory
  /// The forms that the language has, in CLDR's order.
  package let categories: [PluralCategory]

  private init(
    _ categories: [PluralCategory], _ category: @escaping @Sendable (Int) -> PluralCategory
  ) {
    self.categories = categories
    self.category = category
  }

  /// The rules of a BCP 47 tag (`de`, `pt-PT`), by its first part; those of English where the
  /// language is not known.
  package init(language: String) {
    let tag = language.lowercased()
    let primary = String(tag.prefix { $0 != "-" })
    self = Self.rules[tag] ?? Self.rules[primary] ?? Self.oneOther
  }

  /// - Parameter number: a negative one counts like its magnitude.
  package func category(of number: Int) -> PluralCategory {
    // The magnitude of the least number is no Int; its last digits are all that the rules ask for.
    category(number == .min ? .max : abs(number))
  }

  private static let rules: [String: PluralRules] = {
    var rules: [String: PluralRules] = [:]
    for (languages, rule) in groups {
      for language in languages.split(separator: " ") { rules[String(language)] = rule }
    }
    return rules
  }()

  private static let groups: [(String, PluralRules)] = [
    ("ja ko zh yue vi th lo my id ms jv su km bo", PluralRules([.other]) { _ in .other }),
    (
      "hi bn fa am gu kn as zu hy ff si pa mg ln ti nso ak",
      PluralRules([.one, .other]) { $0 <= 1 ? .one : .other }
    ),
    (
      "es it ca pt-pt",
      PluralRules([.one, .many, .other]) { $0 == 1 ? .one : isMillions($0) ? .many : .other }
    ),
    (
      "fr pt",
      PluralRules([.one, .many, .other]) { $0 <= 1 ? .one : isMillions($0) ? .many : .other }
    ),
    ("is mk", PluralRules([.one, .other]) { endsInOne($0) ? .one : .other }),
    ("ru uk be", PluralRules([.one, .few, .many]) { endsInOne($0) ? .one : fewOr(.many, $0) }),
    (
      "hr sr bs sh", PluralRules([.one, .few, .other]) { endsInOne($0) ? .one : fewOr(.other, $0) }
    ),
    ("pl", PluralRules([.one, .few, .many]) { $0 == 1 ? .one : fewOr(.many, $0) }),
    (
      "cs sk",
      PluralRules([.one, .few, .other]) { $0 == 1 ? .one : (2...4).contains($0) ? .few : .other }
    ),
    ("sl", PluralRules([.one, .two, .few, .other], slovenian)),
    ("lt", PluralRules([.one, .few, .other], lithuanian)),
    ("lv", PluralRules([.zero, .one, .other], latvian)),
    (
      "ro mo",
      PluralRules([.one, .few, .other]) { number in
        number == 1 ? .one : number == 0 || (1...19).contains(number % 100) ? .few : .other
      }
    ),
    ("he iw", PluralRules([.one, .two, .other]) { $0 == 1 ? .one : $0 == 2 ? .two : .other }),
    ("ar", PluralRules([.zero, .one, .two, .few, .many, .other], arabic)),
    ("cy", PluralRules([.zero, .one, .two, .few, .many, .other], welsh)),
    ("ga", PluralRules([.one, .two, .few, .many, .other], irish)),
    ("mt", PluralRules([.one, .two, .few, .many, .other], maltese)),
  ]

  /// English, German, Dutch, Swedish, Greek, Hungarian, Turkish, …
  private static let oneOther = PluralRules([.one, .other]) { $0 == 1 ? .one : .other }

  private static func isMillions(_ number: Int) -> Bool {
    number != 0 && number % 1_000_000 == 0
  }

  /// 1, 21, 31, but not 11.
  private static func endsInOne(_ number: Int) -> Bool {
    number % 10 == 1 && number % 100 != 11
  }

  /// 2 to 4, 22 to 24, but not 12 to 14.
  private static func fewOr(_ rest: PluralCategory, _ number: Int) -> PluralCategory {
    (2...4).contains(number % 10) && !(12...14).contains(number % 100) ? .few : rest
  }

  @Sendable private static func slovenian(_ number: Int) -> PluralCategory {
    switch number % 100 {
    case 1: .one
    case 2: .two
    case 3, 4: .few
    default: .other
    }
  }

  @Sendable private static func lithuanian(_ number: Int) -> PluralCategory {
    if (11...19).contains(number % 100) || number % 10 == 0 { return .other }
    return number % 10 == 1 ? .one : .few
  }

  @Sendable private static func latvian(_ number: Int) -> PluralCategory {
    if number % 10 == 0 || (11...19).contains(number % 100) { return .zero }
    return number % 10 == 1 ? .one : .other
  }

  @Sendable private static func arabic(_ number: Int) -> PluralCategory {
    switch (number, number % 100) {
    case (0, _): .zero
    case (1, _): .one
    case (2, _): .two
    case (_, 3...10): .few
    case (_, 11...99): .many
    default: .other
    }
  }

  @Sendable private static func welsh(_ number: Int) -> PluralCategory {
    switch number {
    case 0: .zero
    case 1: .one
    case 2: .two
    case 3: .few
    case 6: .many
    default: .other
    }
  }

  @Sendable private static func irish(_ number: Int) -> PluralCategory {
    switch number {
    case 1: .one
    case 2: .two
    case 3...6: .few
    case 7...10: .many
    default: .other
    }
  }

  @Sendable private static func maltese(_ number: Int) -> PluralCategory {
    switch (number, number % 100) {
    case (1, _): .one
    case (2, _): .two
    case (0, _), (_, 3...10): .few
    case (_, 11...19): .many
    default: .other
    }
  }
}
