import Archiving

extension UncertainDate: Archivable {
  /// Its bounds follow from the expression.
  package func archive(into writer: inout ArchiveWriter) {
    expression.archive(into: &writer)
    precision.archive(into: &writer)
    source.archive(into: &writer)
  }

  package convenience init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      DateExpression(from: &reader), precision: DatePrecision(from: &reader),
      source: Source(from: &reader))
  }
}

extension DatePrecision: Archivable {}

extension UncertainDate.Source: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    switch self {
    case .edtf(let level):
      writer.write(byte: 0)
      writer.write(level)
    case .words(let reading):
      writer.write(byte: 1)
      reading.archive(into: &writer)
    }
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    switch try reader.byte() {
    case 0: self = .edtf(level: try reader.int())
    case 1: self = .words(try WordsReading(from: &reader))
    default: throw ArchiveDamage()
    }
  }
}

extension WordsReading: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    text.archive(into: &writer)
    isYearGuessed.archive(into: &writer)
    contradictedWeekday.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      String(from: &reader), isYearGuessed: Bool(from: &reader),
      contradictedWeekday: Weekday?(from: &reader))
  }
}
