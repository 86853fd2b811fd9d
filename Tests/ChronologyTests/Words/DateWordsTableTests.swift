import Chronology
import Testing

@Suite struct DateWordsTableTests {
  @Test func everyRowIsReadAsTheTableSays() throws {
    let rows = try Table("Words/table.tsv").rows
    #expect(rows.count >= 120)
    for row in rows {
      let near = try #require(EDTF.parse(row.cell(1)).get().earliest.day)
      switch DateWords().read(row.cell(0), near: near) {
      case .success(let date):
        let words = try #require(date.words, "line \(row.line): \(row.cell(0))")
        let flags =
          (words.isYearGuessed ? "g" : "") + (words.contradictedWeekday == nil ? "" : "w")
        let found = [date.earliest.text, date.latest.text, date.canonicalText, flags]
        #expect(found == Array(row.cells[2...5]), "line \(row.line): \(row.cell(0))")
      case .failure(let error):
        let isAsSaid =
          row.cell(2) == "-" && row.cell(3) == String(error.column)
          && error.reason.contains(row.cell(4))
        #expect(isAsSaid, "line \(row.line): \(row.cell(0)): \(error.column): \(error.reason)")
      }
    }
  }

  @Test func canonicalTextHasTheSameBounds() throws {
    for row in try Table("Words/table.tsv").rows where row.cell(2) != "-" {
      let near = try #require(EDTF.parse(row.cell(1)).get().earliest.day)
      let date = try DateWords().read(row.cell(0), near: near).get()
      let again = try EDTF.parse(date.canonicalText).get()
      #expect(again.expression == date.expression, "\(row.cell(0))")
      #expect([again.earliest, again.latest] == [date.earliest, date.latest])
    }
  }

  @Test func headingsOpenWithDates() throws {
    let near = try #require(CalendarDay(year: 2026, month: 6, day: 20))
    for row in try Table("Words/headings.tsv").rows {
      let bytes = Array(row.cell(0).utf8)
      let found = DateWords().leadingDate(in: row.cell(0), near: near).map { leading in
        [
          String(decoding: bytes[leading.words], as: UTF8.self), leading.date.canonicalText,
          String(decoding: bytes[leading.rest], as: UTF8.self),
        ]
      }
      #expect(found ?? ["-"] == Array(row.cells[1...]), "line \(row.line): \(row.cell(0))")
    }
  }

  @Test func wordsStayAsTheAuthorWroteThem() throws {
    let near = try #require(CalendarDay(year: 2026, month: 6, day: 20))
    let date = try DateWords().read(" Early  JUNE ", near: near).get()
    #expect(date.words?.text == "Early  JUNE")
    #expect(DateDisplay().text(of: date) == "Early  JUNE")
    #expect(DateDisplay().generatedText(of: date) == "1–10 June 2026")
    #expect(date.precision == .partOfMonth)
  }
}
