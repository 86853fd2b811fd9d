import Archiving
import Digests

/// The file `.sitegen/cache`, mapped and checked.
///
/// A header (a mark; the digest of the program that wrote it; the digest of the settings that
/// documents were read with; the length of the file of documents, and how much of it is in use;
/// the descriptors of the three tables), the tables, and at the end the digest of all before it.
struct CacheIndex: Sendable {
  static let name = "cache"

  /// Which table of a cache.
  enum Table: Int, CaseIterable {
    case documents, pages, values
  }

  /// What a cache says of itself.
  struct Header: Hashable, Sendable {
    var program: ContentDigest
    var reading: ContentDigest
    var documentsLength: UInt64
    var documentsInUse: UInt64
  }

  private static let mark = Array("sitegen\n".utf8)
  private static let tablesOffset = 56
  private static let headerLength =
    tablesOffset + Table.allCases.count * CacheTable.descriptorLength

  let header: Header
  private let file: MappedFile
  private let tables: [CacheTable]

  /// Nil where there is none, or it is damaged, or another program wrote it.
  /// Cost: one pass over the file, at the speed of memory.
  init?(in folder: Descriptor, program: ContentDigest) {
    guard let file = MappedFile(Self.name, in: folder) else { return nil }
    let found = file.withBytes { Self.read($0, program: program) }
    guard let (header, tables) = found else { return nil }
    self.file = file
    self.header = header
    self.tables = tables
  }

  private static func read(
    _ bytes: UnsafeRawBufferPointer, program: ContentDigest
  ) -> (Header, [CacheTable])? {
    let length = bytes.count - ContentDigest.byteCount
    guard length >= headerLength, bytes.starts(with: mark) else { return nil }
    var reader = ArchiveReader(UnsafeRawBufferPointer(rebasing: bytes[mark.count...]))
    // The program first: an older cache may have another header.
    guard let writer = try? ContentDigest(from: &reader), writer == program,
      ContentDigest(canonical: UnsafeRawBufferPointer(rebasing: bytes[length...]))
        == ContentDigest(of: UnsafeRawBufferPointer(rebasing: bytes[..<length])),
      let reading = try? ContentDigest(from: &reader), let documentsLength = try? reader.fixed(),
      let documentsInUse = try? reader.fixed()
    else { return nil }
    let tables = Table.allCases.compactMap { table in
      CacheTable(bytes, descriptor: descriptor(of: table))
    }
    guard tables.count == Table.allCases.count else { return nil }
    let header = Header(
      program: program, reading: reading, documentsLength: documentsLength,
      documentsInUse: documentsInUse)
    return (header, tables)
  }

  /// The bytes of a cache before its digest.
  /// - Parameter tables: all of them.
  static func parts(
    _ header: Header, _ tables: consuming [Table: CacheTableWriter]
  ) -> CacheIndexParts {
    var writer = ArchiveWriter()
    header.program.archive(into: &writer)
    header.reading.archive(into: &writer)
    writer.write(fixed: header.documentsLength)
    writer.write(fixed: header.documentsInUse)
    var head = mark + writer.bytes
    var written: [WrittenCacheTable] = []
    for table in Table.allCases {
      let writer = tables.removeValue(forKey: table) ?? CacheTableWriter()
      written.append(writer.table(at: written.last?.end ?? headerLength))
    }
    for number in written.flatMap(\.descriptor) { head.append(number: number) }
    return CacheIndexParts(head: head, tables: written)
  }

  private static func descriptor(of table: Table) -> Int {
    tablesOffset + table.rawValue * CacheTable.descriptorLength
  }

  /// The record of a key, decoded.
  func record<Record: Archivable>(
    _ key: String, in table: Table, as type: Record.Type = Record.self
  ) -> Record? {
    withRecord(key, in: table) { bytes in
      var reader = ArchiveReader(bytes)
      return try? Record(from: &reader)
    }
  }

  func bytes(_ key: String, in table: Table) -> [UInt8]? {
    withRecord(key, in: table) { Array($0) }
  }

  private func withRecord<Result>(
    _ key: String, in table: Table, _ body: (UnsafeRawBufferPointer) -> Result?
  ) -> Result? {
    file.withBytes { bytes in tables[table.rawValue].record(key, in: bytes).flatMap(body) }
  }

  func count(of table: Table) -> Int { tables[table.rawValue].count }

  /// All keys, in byte order.
  func keys(of table: Table) -> [String] {
    file.withBytes { bytes in
      (0..<count(of: table)).compactMap { index in
        tables[table.rawValue].entry(index, in: bytes)
          .map { String(decoding: $0.key, as: UTF8.self) }
      }
    }
  }

  /// The keys of some of a table's entries, by their positions in byte order.
  /// - Parameter isWanted: asked with the record.
  func keys(
    of table: Table, in positions: Range<Int>, where isWanted: (UnsafeRawBufferPointer) -> Bool
  ) -> [String] {
    file.withBytes { bytes in
      positions.compactMap { position in
        guard let entry = tables[table.rawValue].entry(position, in: bytes),
          isWanted(entry.record)
        else { return nil }
        return String(decoding: entry.key, as: UTF8.self)
      }
    }
  }

  /// Copies a table as it stands.
  func copy(_ table: Table) -> CacheTableWriter {
    var writer = CacheTableWriter()
    file.withBytes { writer.add(tables[table.rawValue], in: $0) }
    return writer
  }

  /// Whether the file has just the bytes that end with this digest, as its own ends with one.
  /// - Parameter count: of the bytes before the digest.
  func isEqual(to digest: ContentDigest, count: Int) -> Bool {
    file.count == count + ContentDigest.byteCount
      && file.withBytes {
        ContentDigest(canonical: UnsafeRawBufferPointer(rebasing: $0[count...])) == digest
      }
  }
}
