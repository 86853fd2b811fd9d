extension DateLanguage {
  /// How dates are written; the words that dates are read from are English.
  package static let german = DateLanguage(tag: "de", names: .german, words: [])
}

extension DateNames {
  static let german = DateNames(
    months: [
      "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
      "Oktober", "November", "Dezember",
    ],
    shortMonths: [
      "Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.",
      "Dez.",
    ],
    weekdays: [
      "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag",
    ],
    shortWeekdays: ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"],
    seasons: ["Frühling", "Sommer", "Herbst", "Winter"],
    southern: "{} (Südhalbkugel)",
    quarter: "{}. Quartal",
    halves: ["erstes Halbjahr {}", "zweites Halbjahr {}"],
    beforeNoon: "vorm.", afterNoon: "nachm.",
    approximate: "ca. {}",
    uncertain: "möglicherweise {}",
    before: "vor {}", after: "nach {}", since: "seit {}", until: "bis {}",
    openBothWays: "an beiden Enden offen",
    startUnknown: "bis {}, Beginn unbekannt", endUnknown: "ab {}, Ende unbekannt",
    dayUnknown: "{}, Tag unbekannt", monthUnknown: "{}, Monat unbekannt",
    yearUnknown: "{}, Jahr unbekannt",
    decade: "{}er-Jahre",
    beforeChrist: "{} v. Chr.",
    or: " oder ", and: " und ",
    ordinal: { "\($0)." },
    century: "{} Jahrhundert",
    dayBeforeMonth: "{}.",
    firstOfDays: "{}."
  )
}
