import Testing

@testable import Chronology

/// A further language is a further table: no rule of the reader or the writer knows English.
@Suite struct OtherLanguageTests {
  @Test(arguments: [
    ("18 juin", "2026-06-18"), ("18 juin 2026", "2026-06-18"), ("1er août 2026", "2026-08-01"),
    ("jeudi 18 juin 2026", "2026-06-18"), ("févr. 2026", "2026-02"), ("FÉVRIER 2026", "2026-02"),
    ("début juin 2026", "[2026-06-01..2026-06-10]"), ("mi-juin", "[2026-06-11..2026-06-20]"),
    ("fin 2025", "[2025-09..2025-12]"), ("du 18 au 20 juin 2026", "2026-06-18/2026-06-20"),
    ("18–20 juin", "2026-06-18/2026-06-20"), ("printemps 2026", "2026-21"),
    ("deuxième trimestre 2026", "2026-34"), ("T2 2026", "2026-34"), ("vers 1950", "1950~"),
    ("avant 2027", "[..2026]"), ("depuis juin 2026", "2026-06/.."), ("XXe siècle", nil),
    ("20e siècle", "19XX"), ("June 18", nil), ("18 of juin", nil),
  ])
  func frenchIsReadByItsTable(_ text: String, _ canonical: String?) throws {
    let near = try #require(CalendarDay(year: 2026, month: 6, day: 20))
    let date = try? DateWords(language: .french).read(text, near: near).get()
    #expect(date?.canonicalText == canonical)
  }

  @Test(arguments: [
    ("2026-06-18/2026-06-20", "18–20 juin 2026"), ("2026-08~", "vers août 2026"),
    ("[..2026]", "avant 2027"), ("2026-21", "printemps 2026"), ("19XX", "20e siècle"),
    ("2026-34", "T2 2026"), ("199X", "années 1990"), ("{1960,1962}", "1960 et 1962"),
  ])
  func frenchIsWrittenByItsTable(_ edtf: String, _ text: String) throws {
    #expect(try DateDisplay(language: .french).text(of: EDTF.parse(edtf).get()) == text)
  }
}

extension DateLanguage {
  fileprivate static let french = DateLanguage(
    tag: "fr",
    names: DateNames(
      months: [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
        "octobre", "novembre", "décembre",
      ],
      shortMonths: [
        "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
        "déc.",
      ],
      weekdays: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
      shortWeekdays: ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."],
      seasons: ["printemps", "été", "automne", "hiver"],
      southern: "{} (hémisphère sud)", quarter: "T{}",
      halves: ["premier semestre {}", "second semestre {}"],
      beforeNoon: "AM", afterNoon: "PM", approximate: "vers {}", uncertain: "peut-être {}",
      before: "avant {}", after: "après {}", since: "depuis {}", until: "jusqu’à {}",
      openBothWays: "sans début ni fin", startUnknown: "jusqu’à {}, début inconnu",
      endUnknown: "à partir de {}, fin inconnue", dayUnknown: "{}, jour inconnu",
      monthUnknown: "{}, mois inconnu", yearUnknown: "{}, année inconnue", decade: "années {}",
      beforeChrist: "{} av. J.-C.", or: " ou ", and: " et ", ordinal: { "\($0)e" },
      century: "{} siècle", dayBeforeMonth: "{}"),
    words: [
      (.part(.early), ["début"]), (.part(.middle), ["mi"]), (.part(.late), ["fin"]),
      (.ordinal(2), ["deuxième"]), (.ordinalSuffix, ["er", "e"]), (.quarter, ["trimestre"]),
      (.quarterLetter, ["t"]), (.century, ["siècle"]), (.approximate, ["vers"]),
      (.before, ["avant"]), (.since, ["depuis"]), (.from, ["du"]), (.to, ["au"]),
    ])
}
