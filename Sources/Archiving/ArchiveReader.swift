/// Reads an archive, which may be damaged: nothing in it makes a read go astray.
@usableFromInline
package struct ArchiveReader {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0
  /// The path that the archive's writer was given.
  package let subject: String
  private let store: (store: any ByteStore, offset: Int)?

  /// - Parameters:
  ///   - bytes: must outlive the reader.
  ///   - store: what keeps the bytes, and where they begin in it; nil where nobody does.
  package init(
    _ bytes: UnsafeRawBufferPointer, subject: String = "",
    keptBy store: (store: any ByteStore, offset: Int)? = nil
  ) {
    self.bytes = bytes
    self.subject = subject
    self.store = store
  }

  package var isAtEnd: Bool { offset == bytes.count }

  /// What keeps the bytes, and where in it the next one stands.
  package var place: (store: any ByteStore, offset: Int)? {
    store.map { ($0.store, $0.offset + offset) }
  }

  mutating func skip(_ count: Int) throws(ArchiveDamage) { _ = try slice(of: count) }

  @usableFromInline
  package mutating func byte() throws(ArchiveDamage) -> UInt8 {
    guard offset < bytes.count else { throw ArchiveDamage() }
    defer { offset += 1 }
    return bytes[offset]
  }

  package mutating func number() throws(ArchiveDamage) -> UInt64 {
    let first = try byte()
    if first < 0x80 { return UInt64(first) }
    var number = UInt64(first & 0x7F)
    var shift: UInt64 = 7
    while shift < 64 {
      let next = try byte()
      number |= UInt64(next & 0x7F) << shift
      if next < 0x80 { return number }
      shift += 7
    }
    throw ArchiveDamage()
  }

  @usableFromInline
  package mutating func int() throws(ArchiveDamage) -> Int {
    let number = try number()
    return Int(truncatingIfNeeded: number >> 1) ^ -Int(truncatingIfNeeded: number & 1)
  }

  /// A number that is not negative.
  @usableFromInline
  package mutating func natural() throws(ArchiveDamage) -> Int {
    guard let number = Int(exactly: try number()) else { throw ArchiveDamage() }
    return number
  }

  /// How many elements follow: no more than there are bytes left, for each has one at least.
  @usableFromInline
  package mutating func count() throws(ArchiveDamage) -> Int {
    let count = try natural()
    guard count <= bytes.count - offset else { throw ArchiveDamage() }
    return count
  }

  package mutating func fixed() throws(ArchiveDamage) -> UInt64 {
    guard bytes.count - offset >= 8 else { throw ArchiveDamage() }
    defer { offset += 8 }
    return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  package mutating func fixedNumbers() throws(ArchiveDamage) -> [UInt64] {
    let count = try count()
    var numbers: [UInt64] = []
    numbers.reserveCapacity(count)
    for _ in 0..<count { numbers.append(try fixed()) }
    return numbers
  }

  /// The bytes that `write(bytes:)` wrote, in one copy.
  package mutating func byteArray() throws(ArchiveDamage) -> [UInt8] {
    Array(try slice(of: count()))
  }

  /// The same, left where they are if a store keeps them.
  package mutating func storedBytes() throws(ArchiveDamage) -> StoredBytes {
    guard let store else { return .held(try byteArray()) }
    let count = try count()
    let start = offset
    _ = try slice(of: count)
    return .kept(store.store, offset: store.offset + start, count: count)
  }

  @usableFromInline
  package mutating func string() throws(ArchiveDamage) -> String {
    String(decoding: try slice(of: count()), as: UTF8.self)
  }

  /// What `write(path:)` wrote: the subject costs a reference.
  package mutating func path() throws(ArchiveDamage) -> String {
    try byte() == 0 ? subject : string()
  }

  private mutating func slice(
    of count: Int
  ) throws(ArchiveDamage) -> UnsafeRawBufferPointer {
    guard count >= 0, count <= bytes.count - offset else { throw ArchiveDamage() }
    defer { offset += count }
    return UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset + count)])
  }
}
