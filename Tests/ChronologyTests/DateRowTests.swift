import Chronology
import Testing

/// The line that `sitegen debug dates` prints.
@Suite struct DateRowTests {
  private let near = CalendarDay(year: 2026, month: 6, day: 20)

  @Test func validDateHasAllKeys() throws {
    let row = DateRow("2004-06-~11", near: try #require(near))
    #expect(
      row.json == """
        {"input":"2004-06-~11","valid":true,"syntax":"edtf","level":2,"earliest":"2004-06-11",\
        "latest":"2004-06-11","display":"c. 11 June 2004","error":null}
        """)
  }

  @Test func errorNamesTheColumn() throws {
    let row = DateRow("2026-06-18T09:00Z", near: try #require(near))
    #expect(
      row.json == """
        {"input":"2026-06-18T09:00Z","valid":false,"syntax":"edtf","level":null,"earliest":null,\
        "latest":null,"display":null,\
        "error":"column 12: time has no seconds, which EDTF asks for"}
        """)
  }

  @Test func textIsEscaped() throws {
    let row = DateRow("a\"\\\u{1}", near: try #require(near))
    #expect(row.json.hasPrefix(#"{"input":"a\"\\\u0001","valid":false,"syntax":"words""#))
  }
}
