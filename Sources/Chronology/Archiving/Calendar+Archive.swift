import Archiving

extension CalendarDay: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    writer.write(year)
    writer.write(byte: UInt8(truncatingIfNeeded: month))
    writer.write(byte: UInt8(truncatingIfNeeded: day))
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    let day = CalendarDay(
      year: try reader.int(), month: Int(try reader.byte()), day: Int(try reader.byte()))
    guard let day else { throw ArchiveDamage() }
    self = day
  }
}

extension TimeOfDay: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    writer.write(byte: UInt8(truncatingIfNeeded: hour))
    writer.write(byte: UInt8(truncatingIfNeeded: minute))
    writer.write(byte: UInt8(truncatingIfNeeded: second))
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    let time = TimeOfDay(
      hour: Int(try reader.byte()), minute: Int(try reader.byte()),
      second: Int(try reader.byte()))
    guard let time else { throw ArchiveDamage() }
    self = time
  }
}

extension UTCOffset: Archivable {
  package func archive(into writer: inout ArchiveWriter) { writer.write(minutes) }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(minutes: try reader.int())
  }
}

extension Weekday: Archivable {}

extension Moment: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    writer.write(secondsSinceEpoch)
    offset.archive(into: &writer)
    hasTime.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      secondsSinceEpoch: Int(from: &reader), offset: UTCOffset(from: &reader),
      hasTime: Bool(from: &reader))
  }
}
