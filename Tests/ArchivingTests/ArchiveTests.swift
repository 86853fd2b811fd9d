import Archiving
import Testing

/// That values come back as they were, and that damaged bytes are refused.
@Suite struct ArchiveTests {
  private func roundTrip<Value: Archivable>(_ value: Value) throws -> Value {
    var writer = ArchiveWriter()
    value.archive(into: &writer)
    return try writer.bytes.withUnsafeBytes { bytes in
      var reader = ArchiveReader(bytes)
      let result = try Value(from: &reader)
      #expect(reader.isAtEnd)
      return result
    }
  }

  @Test(arguments: [0, 1, -1, 63, 64, -64, -65, 1 << 40, .max, .min])
  func numbersComeBack(number: Int) throws {
    #expect(try roundTrip(number) == number)
  }

  @Test func numbersNearZeroTakeAByte() {
    for number in -64...63 {
      var writer = ArchiveWriter()
      writer.write(number)
      #expect(writer.bytes.count == 1)
    }
  }

  @Test func valuesComeBack() throws {
    #expect(try roundTrip(["", "a", "Zürich — 東京"]) == ["", "a", "Zürich — 東京"])
    #expect(try roundTrip([nil, "x"] as [String?]) == [nil, "x"])
    #expect(try roundTrip([0..<0, 3..<9, -5..<7]) == [0..<0, 3..<9, -5..<7])
    #expect(try roundTrip([true, false]) == [true, false])
  }

  @Test func thePathOfTheSubjectTakesAByte() throws {
    var writer = ArchiveWriter(subject: "content/stories/a.md")
    writer.write(path: "content/stories/a.md")
    #expect(writer.bytes == [0])
    writer.write(path: "content/site.yml")
    let paths = try writer.bytes.withUnsafeBytes { bytes in
      var reader = ArchiveReader(bytes, subject: "content/stories/a.md")
      return [try reader.path(), try reader.path()]
    }
    #expect(paths == ["content/stories/a.md", "content/site.yml"])
  }

  @Test func whatIsCutOffIsRefused() {
    var writer = ArchiveWriter()
    [["one", nil], [], ["a longer text than fits into a word"]].archive(into: &writer)
    for count in writer.bytes.indices {
      #expect(throws: ArchiveDamage.self, "\(count)") {
        try writer.bytes[..<count].withUnsafeBytes { bytes in
          var reader = ArchiveReader(bytes)
          _ = try [[String?]](from: &reader)
        }
      }
    }
  }

  /// Lengths and counts that there are not the bytes for, numbers that fit nowhere.
  @Test(
    arguments: [
      [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01],
      [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF],
      [0x05, 0x61], [0x80], [],
    ] as [[UInt8]])
  func whatCannotBeIsRefused(bytes: [UInt8]) {
    bytes.withUnsafeBytes { bytes in
      #expect(throws: ArchiveDamage.self) {
        var reader = ArchiveReader(bytes)
        _ = try reader.string()
      }
      #expect(throws: ArchiveDamage.self) {
        var reader = ArchiveReader(bytes)
        _ = try [Int](from: &reader)
      }
      #expect(throws: ArchiveDamage.self) {
        var reader = ArchiveReader(bytes)
        _ = try reader.byteArray()
      }
    }
  }

  @Test func aRangeBeyondAllNumbersIsRefused() {
    var writer = ArchiveWriter()
    writer.write(Int.max)
    writer.write(count: 1)
    #expect(throws: ArchiveDamage.self) {
      try writer.bytes.withUnsafeBytes { bytes in
        var reader = ArchiveReader(bytes)
        _ = try Range<Int>(from: &reader)
      }
    }
  }
}
