/// A value that is held, or kept as an archive in a store and read from there each time that it is asked
/// for: most of a site is asked for seldom.
package struct Stored<Value: Sendable>: Sendable {
  private let place: Place

  private enum Place: Sendable {
    /// Apart, for most are kept, and a place is as large as its largest case.
    indirect case held(Value)
    case kept(any ByteKeeper, offset: Int, count: Int)
  }

  package init(_ value: Value) { place = .held(value) }

  /// - Parameters:
  ///   - keeper: may leave it held.
  ///   - subject: of the archive.
  ///   - archive: writes it.
  package init(
    _ value: Value, keptBy keeper: any ByteKeeper, subject: String = "",
    archive: (Value, inout ArchiveWriter) -> Void
  ) {
    var writer = ArchiveWriter(subject: subject, reserving: 4096)
    archive(value, &writer)
    place =
      switch keeper.keep(writer.bytes) {
      case .held: .held(value)
      case .kept(_, let offset, let count): .kept(keeper, offset: offset, count: count)
      }
  }

  /// Cost, where it is kept: a read and what `decode` takes.
  ///
  /// - Parameters:
  ///   - decode: reads what `archive` wrote.
  ///   - missing: stands in its place where that cannot be read, which the store remembers.
  package func value(
    subject: String = "", orElse missing: @autoclosure () -> Value,
    _ decode: (inout ArchiveReader) throws(ArchiveDamage) -> Value
  ) -> Value {
    part(\.self, subject: subject, orElse: missing(), decode)
  }

  /// What stands first in its archive, without the rest.
  package func part<Part>(
    _ part: (Value) -> Part, subject: String = "", orElse missing: @autoclosure () -> Part,
    _ decode: (inout ArchiveReader) throws(ArchiveDamage) -> Part
  ) -> Part {
    switch place {
    case .held(let value): return part(value)
    case .kept(let keeper, let offset, let count):
      let value = keeper.bytes(at: offset, count: count).withUnsafeBytes { bytes in
        var reader = ArchiveReader(bytes, subject: subject, keptBy: (keeper, offset))
        return try? decode(&reader)
      }
      if let value { return value }
      keeper.noteDamage()
      return missing()
    }
  }

  /// Its archive, where it is kept.
  package var keptArchive: [UInt8]? {
    guard case .kept(let keeper, let offset, let count) = place else { return nil }
    return keeper.bytes(at: offset, count: count)
  }
}
