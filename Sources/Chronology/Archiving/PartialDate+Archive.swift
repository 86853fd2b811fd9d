import Archiving

extension PartialDate: Archivable {
  /// Its first and last day are computed again: that is shorter, and checks the rest.
  package func archive(into writer: inout ArchiveWriter) {
    year.archive(into: &writer)
    month.archive(into: &writer)
    day.archive(into: &writer)
    (subYear?.code).archive(into: &writer)
    qualifiers.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    let year = try YearExpression(from: &reader)
    let month = try DigitPattern?(from: &reader)
    let day = try DigitPattern?(from: &reader)
    let code = try Int?(from: &reader)
    let subYear = code.flatMap { SubYear(code: $0) }
    guard code == subYear?.code,
      let date = PartialDate(
        year: year, month: month, day: day, subYear: subYear,
        qualifiers: try ComponentQualifiers(from: &reader))
    else { throw ArchiveDamage() }
    self = date
  }
}

extension YearExpression: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    switch digits {
    case .pattern(let pattern, let isNegative):
      writer.write(byte: isNegative ? 1 : 0)
      pattern.archive(into: &writer)
    case .long(let year):
      writer.write(byte: 2)
      writer.write(year)
    }
    significantDigits.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    let digits: Digits
    switch try reader.byte() {
    case 2:
      let year = try reader.int()
      guard year.magnitude <= CalendarDay.greatestYear else { throw ArchiveDamage() }
      digits = .long(year)
    case let sign:
      let pattern = try DigitPattern(from: &reader)
      // There is no year -0000.
      guard sign == 0 || pattern.high > 0 else { throw ArchiveDamage() }
      digits = .pattern(pattern, isNegative: sign != 0)
    }
    let significant = try Int?(from: &reader)
    guard (0...20).contains(significant ?? 0) else { throw ArchiveDamage() }
    self.init(digits, significantDigits: significant)
  }
}

extension DigitPattern: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    writer.write(count: low)
    writer.write(byte: UInt8(truncatingIfNeeded: width) << 4 | unspecified)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    let low = try reader.natural()
    let form = try reader.byte()
    let (width, unspecified) = (Int(form >> 4), form & 15)
    guard low <= 9999, width == 2 || width == 4, Int(unspecified) < 1 << width else {
      throw ArchiveDamage()
    }
    self.init(low: low, width: width, unspecified: unspecified)
  }
}

extension ComponentQualifiers: Archivable {
  /// Two bits each.
  package func archive(into writer: inout ArchiveWriter) {
    writer.write(byte: year.rawValue | month.rawValue << 2 | day.rawValue << 4)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    let bits = try reader.byte()
    self.init(
      year: Qualifiers(rawValue: bits & 3), month: Qualifiers(rawValue: bits >> 2 & 3),
      day: Qualifiers(rawValue: bits >> 4 & 3))
  }
}
