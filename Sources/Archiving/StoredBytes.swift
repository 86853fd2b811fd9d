/// Bytes that are held, or kept in a store and read from there each time that they are asked for:
/// the texts of a site are many times what is needed of them at any moment.
package enum StoredBytes: Sendable {
  case held([UInt8])
  case kept(any ByteStore, offset: Int, count: Int)

  package var bytes: [UInt8] {
    switch self {
    case .held(let bytes): bytes
    case .kept(let store, let offset, let count): store.bytes(at: offset, count: count)
    }
  }

  package var count: Int {
    switch self {
    case .held(let bytes): bytes.count
    case .kept(_, _, let count): count
    }
  }
}

/// Keeps bytes that were given to it before.
///
/// A class, so that a reference to one takes two words: of some kind of structure it would take five,
/// in each of the site's texts.
package protocol ByteStore: AnyObject, Sendable {
  /// The bytes of a place that the store itself named. One that cannot read them remembers why, and
  /// gives none: whoever opened the store asks it before anything is made of them.
  func bytes(at offset: Int, count: Int) -> [UInt8]
}

/// A store that takes bytes while it is read.
package protocol ByteKeeper: ByteStore {
  /// What is little, or cannot be kept, stays held.
  func keep(_ bytes: [UInt8]) -> StoredBytes

  /// Remembers that it gave other bytes than it was given, as if it could not read them.
  func noteDamage()
}

extension StoredBytes: Hashable {
  package static func == (left: StoredBytes, right: StoredBytes) -> Bool {
    left.count == right.count && left.bytes == right.bytes
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
}

extension StoredBytes: Archivable {
  package func archive(into writer: inout ArchiveWriter) { writer.write(bytes: bytes) }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self = try reader.storedBytes()
  }
}
