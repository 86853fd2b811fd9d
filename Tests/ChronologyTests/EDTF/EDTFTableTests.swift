import Chronology
import Testing

@Suite struct EDTFTableTests {
  private let rows: [Table.Row]

  init() throws { rows = try Table("EDTF/table.tsv").rows }

  @Test func tableIsLargeEnough() {
    #expect(rows.count >= 250)
  }

  @Test func everyRowIsReadAsTheTableSays() {
    for row in rows {
      switch EDTF.parse(row.cell(0)) {
      case .success(let date):
        let found = [
          date.level.map(String.init) ?? "", date.earliest.text, date.latest.text,
          date.canonicalText,
        ]
        #expect(found == Array(row.cells[1...4]), "line \(row.line): \(row.cell(0))")
      case .failure(let error):
        let isAsSaid =
          row.cell(1) == "-" && row.cell(2) == String(error.column)
          && error.reason.contains(row.cell(3))
        #expect(isAsSaid, "line \(row.line): \(row.cell(0)): \(error.column): \(error.reason)")
        #expect(error.offsets.upperBound <= row.cell(0).utf8.count)
      }
    }
  }

  @Test func whatEDTFRejectsIsNotReadAsWordsEither() throws {
    let near = try #require(CalendarDay(year: 2026, month: 6, day: 20))
    for row in rows where row.cell(1) == "-" {
      #expect(DateRow(row.cell(0), near: near).date == nil, "\(row.cell(0))")
    }
  }

  @Test func canonicalTextIsReadAsTheSameDate() throws {
    for row in rows {
      guard case .success(let date) = EDTF.parse(row.cell(0)) else { continue }
      let again = try EDTF.parse(date.canonicalText).get()
      #expect(again.expression == date.expression, "\(row.cell(0))")
      #expect(again.canonicalText == date.canonicalText)
      #expect([again.earliest, again.latest] == [date.earliest, date.latest])
    }
  }

  @Test func qualifiersNeverChangeTheBounds() {
    for row in rows {
      guard case .success(let date) = EDTF.parse(row.cell(0)) else { continue }
      let bare = row.cell(0).filter { !"?~%".contains($0) }
      guard case .success(let unqualified) = EDTF.parse(bare) else { continue }
      #expect(unqualified.earliest == date.earliest, "\(row.cell(0))")
      #expect(unqualified.latest == date.latest, "\(row.cell(0))")
      #expect(unqualified.qualifiers.isEmpty)
    }
  }

  @Test func boundsAreInOrder() {
    for row in rows {
      guard case .success(let date) = EDTF.parse(row.cell(0)), let first = date.earliest.day,
        let last = date.latest.day
      else { continue }
      #expect(first <= last, "\(row.cell(0))")
    }
  }
}
