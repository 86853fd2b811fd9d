import Chronology
import Testing

/// No text traps, however it is cut or damaged.
@Suite struct TruncationTests {
  private let near: CalendarDay
  private let texts: [[UInt8]]

  init() throws {
    near = try #require(CalendarDay(year: 2026, month: 6, day: 20))
    texts = try
      (Table("EDTF/table.tsv").rows + Table("Words/table.tsv").rows
      + Table("Words/headings.tsv").rows).map { Array($0.cell(0).utf8) }
  }

  private func readEverything(_ bytes: [UInt8]) -> Bool {
    let words = DateWords()
    var areRangesInside = true
    switch words.read(bytes, near: near) {
    case .success(let date):
      let display = DateDisplay(order: .monthDayYear)
      areRangesInside = !display.generatedText(of: date).isEmpty && date.machineValue != ""
    case .failure(let error): areRangesInside = error.offsets.upperBound <= bytes.count
    }
    if case .failure(let error) = words.parse(bytes, in: 0..<bytes.count, near: near) {
      areRangesInside = areRangesInside && error.offsets.upperBound <= bytes.count
    }
    if let leading = words.leadingDate(in: bytes, near: near) {
      areRangesInside =
        areRangesInside && leading.words.upperBound <= leading.rest.lowerBound
        && leading.rest.upperBound <= bytes.count
    }
    if case .failure(let error) = Moment.parse(bytes, in: .utc) {
      areRangesInside = areRangesInside && error.offsets.upperBound <= bytes.count
    }
    return areRangesInside
  }

  @Test func everyPrefixAndSuffixIsReadOrRejected() {
    for bytes in texts {
      let isRead = (0...bytes.count).allSatisfy { cut in
        readEverything(Array(bytes[..<cut])) && readEverything(Array(bytes[cut...]))
      }
      #expect(isRead, "\(String(decoding: bytes, as: UTF8.self))")
    }
  }

  @Test func everyDamagedByteIsReadOrRejected() {
    let damage: [UInt8] = [0, 0x20, 0x2D, 0x2E, 0x30, 0x39, 0x58, 0xE2]
    // Each place of each text gets one of them: the texts are many enough to meet all.
    for (row, bytes) in texts.enumerated() {
      let isRead = bytes.indices.allSatisfy { place in
        var damaged = bytes
        damaged[place] = damage[(row + place) % damage.count]
        return readEverything(damaged)
      }
      #expect(isRead, "\(String(decoding: bytes, as: UTF8.self))")
    }
  }

  @Test func longTextIsReadOrRejected() {
    #expect(readEverything(Array(repeating: 0x39, count: 100_000)))
    #expect(readEverything(Array(("[" + String(repeating: "1984,", count: 20_000)).utf8)))
    #expect(readEverything(Array(String(repeating: "June ", count: 20_000).utf8)))
    #expect(readEverything(Array(String(repeating: "June: ", count: 20_000).utf8)))
  }
}
