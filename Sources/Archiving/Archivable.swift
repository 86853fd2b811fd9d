// The module Archiving turns values into bytes and back, for a cache that only the program that
// wrote it reads: so there are no names and no versions in it, and a value costs what its bytes
// cost. Each module says beside its types how they are archived.
//
// What is generic is inlinable: where the types are known it takes a fraction of the time.

/// A value that can be archived.
///
/// Decoding goes through the type's memberwise initializer, so that a new property does not
/// compile until it is archived.
@usableFromInline
package protocol Archivable {
  func archive(into writer: inout ArchiveWriter)

  init(from reader: inout ArchiveReader) throws(ArchiveDamage)
}

extension Archivable {
  /// As what one case of an enumeration holds.
  package func archive(as tag: UInt8, into writer: inout ArchiveWriter) {
    writer.write(byte: tag)
    archive(into: &writer)
  }
}

extension Int: Archivable {
  @inlinable
  package func archive(into writer: inout ArchiveWriter) { writer.write(self) }

  @inlinable
  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self = try reader.int()
  }
}

extension Bool: Archivable {
  @inlinable
  package func archive(into writer: inout ArchiveWriter) { writer.write(byte: self ? 1 : 0) }

  @inlinable
  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self = try reader.byte() != 0
  }
}

extension String: Archivable {
  @inlinable
  package func archive(into writer: inout ArchiveWriter) { writer.write(self) }

  @inlinable
  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self = try reader.string()
  }
}

extension Range<Int>: Archivable {
  @inlinable
  package func archive(into writer: inout ArchiveWriter) {
    writer.write(lowerBound)
    writer.write(count: count)
  }

  @inlinable
  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    let lower = try reader.int()
    let (upper, overflows) = lower.addingReportingOverflow(try reader.natural())
    if overflows { throw ArchiveDamage() }
    self = lower..<upper
  }
}

extension Optional: Archivable where Wrapped: Archivable {
  @inlinable
  package func archive(into writer: inout ArchiveWriter) {
    guard let self else { return writer.write(byte: 0) }
    writer.write(byte: 1)
    self.archive(into: &writer)
  }

  @inlinable
  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self = try reader.byte() == 0 ? nil : Wrapped(from: &reader)
  }
}

/// Not for bytes, which have a way of their own (`write(bytes:)`) at the cost of one copy.
extension Array: Archivable where Element: Archivable {
  @inlinable
  package func archive(into writer: inout ArchiveWriter) {
    writer.write(count: count)
    for element in self { element.archive(into: &writer) }
  }

  @inlinable
  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    let count = try reader.count()
    self = []
    // What damaged bytes may ask for in advance is bounded; most lists are short.
    reserveCapacity(Swift.min(count, 4096))
    for _ in 0..<count { append(try Element(from: &reader)) }
  }
}

/// In the order of the keys, so that equal dictionaries are equal bytes.
extension Dictionary: Archivable where Key: Archivable & Comparable, Value: Archivable {
  @inlinable
  package func archive(into writer: inout ArchiveWriter) {
    writer.write(count: count)
    // Keys alone are sorted sooner than with their values.
    for key in keys.sorted() {
      key.archive(into: &writer)
      self[key]?.archive(into: &writer)
    }
  }

  @inlinable
  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    let count = try reader.count()
    self.init(minimumCapacity: Swift.min(count, 4096))
    for _ in 0..<count {
      let key = try Key(from: &reader)
      self[key] = try Value(from: &reader)
    }
  }
}

/// An enumeration without payloads is archived as its place among the cases.
extension Archivable where Self: CaseIterable & Equatable, AllCases == [Self] {
  @inlinable
  package func archive(into writer: inout ArchiveWriter) {
    writer.write(count: Self.allCases.firstIndex(of: self) ?? 0)
  }

  @inlinable
  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    let place = try reader.natural()
    let cases = Self.allCases
    guard place < cases.count else { throw ArchiveDamage() }
    self = cases[place]
  }
}
