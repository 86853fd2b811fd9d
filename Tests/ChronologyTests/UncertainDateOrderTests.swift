import Chronology
import Testing

@Suite struct UncertainDateOrderTests {
  private let dates: [UncertainDate]

  init() throws {
    let near = try #require(CalendarDay(year: 2026, month: 6, day: 20))
    let texts = try Table("EDTF/table.tsv").rows + Table("Words/table.tsv").rows
    dates = texts.compactMap { try? DateWords().read($0.cell(0), near: near).get() }
  }

  @Test func orderIsTotal() {
    for left in dates {
      for right in dates {
        let relations = [left < right, left == right, right < left].filter { $0 }
        #expect(relations.count == 1, "\(left.canonicalText) and \(right.canonicalText)")
      }
    }
  }

  @Test func orderIsTransitive() {
    let sorted = dates.sorted()
    for (index, left) in sorted.enumerated() {
      #expect(sorted[index...].allSatisfy { !($0 < left) })
    }
    #expect(dates.reversed().sorted() == sorted)
  }

  @Test func openStartsComeFirstAndOpenEndsLast() throws {
    let texts = ["2004/..", "2004/2005", "../2004", "/2004", "2004", "2004/", "2004-01-01"]
    let sorted = try texts.map { try EDTF.parse($0).get() }.sorted().map(\.canonicalText)
    #expect(
      sorted == ["../2004", "/2004", "2004-01-01", "2004", "2004/2005", "2004/", "2004/.."])
  }

  @Test func timesOfADayAreInOrderOfUTC() throws {
    let texts = [
      "2026-06-18T09:00:00Z", "2026-06-18T10:00:00+02:00", "2026-06-18", "2026-06-18T08:30:00Z",
    ]
    let sorted = try texts.map { try EDTF.parse($0).get() }.sorted().map(\.canonicalText)
    #expect(
      sorted == [
        "2026-06-18", "2026-06-18T10:00:00+02:00", "2026-06-18T08:30:00Z", "2026-06-18T09:00:00Z",
      ])
  }
}
