extension DateLanguage {
  /// How dates are written; the words that dates are read from are English.
  package static let spanish = DateLanguage(tag: "es", names: .spanish, words: [])
}

extension DateNames {
  static let spanish = DateNames(
    months: [
      "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
      "octubre", "noviembre", "diciembre",
    ],
    shortMonths: [
      "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic",
    ],
    weekdays: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
    shortWeekdays: ["lun", "mar", "mié", "jue", "vie", "sáb", "dom"],
    seasons: ["primavera", "verano", "otoño", "invierno"],
    southern: "{} (hemisferio sur)",
    quarter: "{}.º trimestre",
    halves: ["primer semestre de {}", "segundo semestre de {}"],
    beforeNoon: "a. m.", afterNoon: "p. m.",
    approximate: "hacia {}",
    uncertain: "posiblemente {}",
    before: "antes de {}", after: "después de {}", since: "desde {}", until: "hasta {}",
    openBothWays: "sin principio ni fin",
    startUnknown: "hasta {}, inicio desconocido", endUnknown: "desde {}, fin desconocido",
    dayUnknown: "{}, día desconocido", monthUnknown: "{}, mes desconocido",
    yearUnknown: "{}, año desconocido",
    decade: "década de {}",
    beforeChrist: "{} a. C.",
    or: " o ", and: " y ",
    ordinal: roman,
    century: "siglo {}",
    dayBeforeMonth: "{} de",
    yearAfterMonth: "de {}"
  )

  /// Centuries are counted in Roman numerals: siglo XX.
  /// - Parameter number: at least 1; beyond 3999, which has no numeral, in digits.
  @Sendable private static func roman(_ number: Int) -> String {
    guard (1...3999).contains(number) else { return String(number) }
    let numerals = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var text = ""
    for (value, numeral) in numerals {
      text += String(repeating: numeral, count: rest / value)
      rest %= value
    }
    return text
  }
}
