import Archiving

extension DateExpression: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    switch self {
    case .date(let date):
      writer.write(byte: 0)
      date.archive(into: &writer)
    case .dateTime(let day, let time, let offset):
      writer.write(byte: 1)
      day.archive(into: &writer)
      time.archive(into: &writer)
      offset.archive(into: &writer)
    case .interval(let start, let end):
      writer.write(byte: 2)
      start.archive(into: &writer)
      end.archive(into: &writer)
    case .set(let kind, let members):
      writer.write(byte: 3)
      kind.archive(into: &writer)
      members.archive(into: &writer)
    }
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    switch try reader.byte() {
    case 0: self = .date(try PartialDate(from: &reader))
    case 1:
      self = .dateTime(
        try CalendarDay(from: &reader), try TimeOfDay(from: &reader),
        try UTCOffset?(from: &reader))
    case 2: self = .interval(try IntervalEnd(from: &reader), try IntervalEnd(from: &reader))
    case 3: self = .set(try SetKind(from: &reader), try [SetMember](from: &reader))
    default: throw ArchiveDamage()
    }
  }
}

extension DateExpression.IntervalEnd: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    switch self {
    case .date(let date):
      writer.write(byte: 0)
      date.archive(into: &writer)
    case .open: writer.write(byte: 1)
    case .unknown: writer.write(byte: 2)
    }
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    switch try reader.byte() {
    case 0: self = .date(try PartialDate(from: &reader))
    case 1: self = .open
    case 2: self = .unknown
    default: throw ArchiveDamage()
    }
  }
}

extension DateExpression.SetKind: Archivable {}

extension DateExpression.SetMember: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    switch self {
    case .date(let date):
      writer.write(byte: 0)
      date.archive(into: &writer)
    case .range(let first, let last):
      writer.write(byte: 1)
      first.archive(into: &writer)
      last.archive(into: &writer)
    case .through(let date):
      writer.write(byte: 2)
      date.archive(into: &writer)
    case .from(let date):
      writer.write(byte: 3)
      date.archive(into: &writer)
    }
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    switch try reader.byte() {
    case 0: self = .date(try PartialDate(from: &reader))
    case 1: self = .range(try PartialDate(from: &reader), try PartialDate(from: &reader))
    case 2: self = .through(try PartialDate(from: &reader))
    case 3: self = .from(try PartialDate(from: &reader))
    default: throw ArchiveDamage()
    }
  }
}
