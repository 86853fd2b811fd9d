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
    #expect(try roundTrip(["b": 1, "": -2, "a": 3]) == ["b": 1, "": -2, "a": 3])
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

  /// Keeps bytes in memory.
  private final class HeldBytes: ByteStore {
    let bytes: [UInt8]

    init(bytes: [UInt8]) { self.bytes = bytes }

    func bytes(at offset: Int, count: Int) -> [UInt8] {
      guard offset >= 0, count >= 0, offset <= bytes.count, count <= bytes.count - offset else {
        return []
      }
      return Array(bytes[offset..<(offset + count)])
    }
  }

  private func table(_ bytes: [UInt8]) throws -> ArchiveTable {
    let store = HeldBytes(bytes: bytes)
    return try bytes.withUnsafeBytes { bytes in
      var reader = ArchiveReader(bytes, keptBy: (store, offset: 0))
      return try reader.table()
    }
  }

  private func text(_ table: ArchiveTable, _ position: Int) -> String? {
    table.read(position) { reader throws(ArchiveDamage) in try reader.string() }
  }

  @Test func eachThingOfATableIsReadAlone() throws {
    let texts = ["", "one", String(repeating: "long ", count: 100), "东京"]
    let bytes = ArchiveTable.parts(of: texts, keptBy: nil).flatMap(\.bytes)
    let whole = try table(bytes)
    #expect(whole.count == texts.count)
    #expect(texts.indices.map { text(whole, $0) } == texts)
    #expect(text(whole, -1) == nil && text(whole, texts.count) == nil)
    for length in bytes.indices {
      #expect(throws: ArchiveDamage.self) { try table(Array(bytes[..<length])) }
    }
    // Whatever byte is another: no read goes astray.
    for position in bytes.indices {
      var damaged = bytes
      damaged[position] ^= 0xA5
      guard let table = try? table(damaged) else { continue }
      for position in 0..<min(table.count, 10) { _ = text(table, position) }
    }
  }

  /// As large ones are made: in runs, which a store may take.
  @Test func aTableOfManyThingsIsReadInTheSameWay() throws {
    let texts = (0..<1000).map { String(repeating: "word ", count: $0 % 7) + "\($0)" }
    let whole = try table(ArchiveTable.parts(of: texts, keptBy: nil).flatMap(\.bytes))
    #expect(whole.count == texts.count)
    #expect(texts.indices.map { text(whole, $0) } == texts)
    #expect(try table(ArchiveTable.parts(of: [String](), keptBy: nil)[0].bytes).count == 0)
  }

  @Test func aTableOfOneArchiveIsATable() throws {
    var inner = ArchiveWriter()
    inner.write("alone")
    var writer = ArchiveWriter()
    writer.write(table: inner.bytes)
    #expect(text(try table(writer.bytes), 0) == "alone")
  }
}
