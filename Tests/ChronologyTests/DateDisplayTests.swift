import Chronology
import Testing

@Suite struct DateDisplayTests {
  /// EDTF, day before month, month before day, `<time datetime>` (empty: none).
  @Test(arguments: [
    ("2026-06-18", "18 June 2026", "June 18, 2026", "2026-06-18"),
    ("2026-06", "June 2026", "June 2026", "2026-06"),
    ("2026", "2026", "2026", "2026"),
    ("0800", "800", "800", "0800"),
    ("-0043", "44 BC", "44 BC", ""),
    ("Y17000", "17000", "17000", "17000"),
    ("2026-06~", "c. June 2026", "c. June 2026", "2026-06"),
    ("2026-06-18?", "possibly 18 June 2026", "possibly June 18, 2026", "2026-06-18"),
    ("2026%", "possibly c. 2026", "possibly c. 2026", "2026"),
    ("199X", "1990s", "1990s", ""),
    ("19XX", "20th century", "20th century", ""),
    ("1XXX", "1000–1999", "1000–1999", ""),
    ("2004-XX", "2004, month unknown", "2004, month unknown", "2004"),
    ("2004-06-XX", "June 2004, day unknown", "June 2004, day unknown", "2004-06"),
    ("2026-06-0X", "1–9 June 2026", "June 1–9, 2026", "2026-06"),
    ("XXXX-12-25", "25 December, year unknown", "December 25, year unknown", ""),
    ("1950S2", "c. 1950 (1900–1999)", "c. 1950 (1900–1999)", ""),
    ("2026-21", "Spring 2026", "Spring 2026", "2026"),
    ("2026-24", "Winter 2026", "Winter 2026", ""),
    ("2026-29", "Spring 2026 (Southern Hemisphere)", "Spring 2026 (Southern Hemisphere)", "2026"),
    ("2026-34", "Q2 2026", "Q2 2026", "2026"),
    ("2026-38", "May–August 2026", "May–August 2026", "2026"),
    ("2026-41", "second half of 2026", "second half of 2026", "2026"),
    ("2026-06-18/2026-06-20", "18–20 June 2026", "June 18–20, 2026", "2026-06"),
    ("2026-06-28/2026-07-02", "28 June – 2 July 2026", "June 28 – July 2, 2026", "2026"),
    ("2025-12/2026-01", "December 2025 – January 2026", "December 2025 – January 2026", ""),
    ("2026-06/2026-07", "June–July 2026", "June–July 2026", "2026"),
    ("2019/2021", "2019–2021", "2019–2021", ""),
    ("2026-06/..", "since June 2026", "since June 2026", ""),
    ("../2026-06-18", "until 18 June 2026", "until June 18, 2026", ""),
    ("2026/", "from 2026, end unknown", "from 2026, end unknown", ""),
    ("/2026", "until 2026, start unknown", "until 2026, start unknown", ""),
    ("[..2026]", "before 2027", "before 2027", ""),
    ("[2026..]", "after 2025", "after 2025", ""),
    ("[..2026-06-18]", "before 19 June 2026", "before June 19, 2026", ""),
    ("[1667,1668,1670..1672]", "1667, 1668 or 1670–1672", "1667, 1668 or 1670–1672", ""),
    ("{1960,1961-12}", "1960 and December 1961", "1960 and December 1961", ""),
    (
      "2026-06-18T09:30:00Z", "18 June 2026, 09:30 UTC", "June 18, 2026, 09:30 UTC",
      "2026-06-18T09:30:00Z"
    ),
    (
      "2026-06-18T09:30:15+02:00", "18 June 2026, 09:30:15 +02:00",
      "June 18, 2026, 09:30:15 +02:00", "2026-06-18T09:30:15+02:00"
    ),
  ])
  func textByPrecisionAndQualifier(
    _ edtf: String, _ british: String, _ american: String, _ machine: String
  ) throws {
    let date = try EDTF.parse(edtf).get()
    #expect(DateDisplay(languageTag: "en-GB").text(of: date) == british)
    #expect(DateDisplay(languageTag: "en-US").text(of: date) == american)
    #expect(date.machineValue ?? "" == machine)
  }

  /// EDTF, German, Spanish.
  @Test(arguments: [
    ("2026-06-18", "18. Juni 2026", "18 de junio de 2026"),
    ("2026-03", "März 2026", "marzo de 2026"),
    ("2026-06~", "ca. Juni 2026", "hacia junio de 2026"),
    ("2026-06-18?", "möglicherweise 18. Juni 2026", "posiblemente 18 de junio de 2026"),
    ("-0043", "44 v. Chr.", "44 a. C."), ("199X", "1990er-Jahre", "década de 1990"),
    ("19XX", "20. Jahrhundert", "siglo XX"),
    ("2004-XX", "2004, Monat unbekannt", "2004, mes desconocido"),
    ("2026-21", "Frühling 2026", "primavera de 2026"),
    ("2026-34", "2. Quartal 2026", "2.º trimestre de 2026"),
    ("2026-41", "zweites Halbjahr 2026", "segundo semestre de 2026"),
    ("2026-06-18/2026-06-20", "18.–20. Juni 2026", "18–20 de junio de 2026"),
    ("2026-06-28/2026-07-02", "28. Juni – 2. Juli 2026", "28 de junio – 2 de julio de 2026"),
    ("2026-06/2026-07", "Juni–Juli 2026", "junio–julio de 2026"),
    ("2026-06/..", "seit Juni 2026", "desde junio de 2026"),
    ("../2026", "bis 2026", "hasta 2026"), ("[..2026]", "vor 2027", "antes de 2027"),
    ("[2026..]", "nach 2025", "después de 2025"),
    ("[1667,1668]", "1667 oder 1668", "1667 o 1668"),
    ("{1960,1961-12}", "1960 und Dezember 1961", "1960 y diciembre de 1961"),
  ])
  func otherLanguagesHaveTheirOwnWordsAndOrder(
    _ edtf: String, _ german: String, _ spanish: String
  ) throws {
    let date = try EDTF.parse(edtf).get()
    #expect(DateDisplay(languageTag: "de-AT").text(of: date) == german)
    #expect(DateDisplay(languageTag: "es").text(of: date) == spanish)
  }

  @Test func aDayWithoutItsYearIsShort() throws {
    let day = try Moment.parse("2026-06-08", in: .utc).get().day
    let texts = ["en-US", "en-GB", "de", "es"].map {
      DateDisplay(languageTag: $0).shortText(of: day)
    }
    #expect(texts == ["Jun 8", "8 Jun", "8. Juni", "8 de jun"])
    #expect(DateDisplay(languageTag: "es").text(ofMonth: 6, year: 2026) == "junio de 2026")
  }

  @Test(arguments: [
    ("%Y-%m-%d", "2026-06-08"), ("%-d %B %Y", "8 June 2026"), ("%a %e %b", "Mon  8 Jun"),
    ("%A", "Monday"), ("%H:%M:%S", "15:05:09"), ("%I:%M %p", "03:05 PM"), ("%-I %P", "3 pm"),
    ("%y %j", "26 159"), ("%z %Z", "+0200 UTC+02:00"), ("100%%", "100%"),
    ("%F %T", "2026-06-08 15:05:09"),
    ("%G-W%V-%u", "2026-W24-1"), ("", ""), ("übrigens %d", "übrigens 08"),
    ("iso", "2026-06-08T15:05:09+02:00"), ("short", "8 Jun 2026"), ("medium", "8 June 2026"),
    ("long", "Monday, 8 June 2026"), ("full", "Monday, 8 June 2026, 15:05"),
  ])
  func patternsAreThoseOfStrftime(_ pattern: String, _ text: String) throws {
    let moment = try Moment.parse("2026-06-08T15:05:09+02:00", in: .utc).get()
    #expect(try DatePattern.compile(pattern).get().text(of: moment, DateDisplay()) == text)
  }

  @Test(arguments: [("%Q", 1), ("%d %", 4), ("%-", 1), ("a%é", 2)])
  func unknownDirectivesAreRejected(_ pattern: String, _ column: Int) {
    guard case .failure(let error) = DatePattern.compile(pattern) else {
      Issue.record("\(pattern) is compiled")
      return
    }
    #expect(error.column == column)
    #expect(error.offsets.upperBound <= pattern.utf8.count)
  }
}
