/// Appends values to an archive.
@usableFromInline
package struct ArchiveWriter {
  package private(set) var bytes: [UInt8]
  /// A path that the archive's reader knows too: where it occurs it costs a byte.
  package let subject: String
  /// Where things stand in their files is left out: such an archive is compared with others, not read.
  package let omitsPlaces: Bool

  package init(subject: String = "", omitsPlaces: Bool = false, reserving capacity: Int = 0) {
    self.subject = subject
    self.omitsPlaces = omitsPlaces
    bytes = []
    bytes.reserveCapacity(capacity)
  }

  @usableFromInline
  package mutating func write(byte: UInt8) { bytes.append(byte) }

  /// Seven bits a byte, the lowest first.
  @usableFromInline
  package mutating func write(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// - Parameter count: not negative.
  @usableFromInline
  package mutating func write(count: Int) { write(UInt64(clamping: count)) }

  /// Numbers near 0 are short, whatever their sign.
  @usableFromInline
  package mutating func write(_ number: Int) {
    write(UInt64(bitPattern: Int64(number << 1 ^ number >> 63)))
  }

  package mutating func write(fixed number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  package mutating func write(fixed numbers: [UInt64]) {
    write(count: numbers.count)
    for number in numbers { write(fixed: number) }
  }

  package mutating func write(bytes more: [UInt8]) {
    write(count: more.count)
    bytes.append(contentsOf: more)
  }

  /// Bytes whose number the reader knows.
  package mutating func write(plain more: [UInt8]) { bytes.append(contentsOf: more) }

  @usableFromInline
  package mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      write(count: utf8.count)
      bytes.append(contentsOf: utf8)
    }
  }

  /// A path that is most often the subject.
  package mutating func write(path: String) {
    if path == subject { return write(byte: 0) }
    write(byte: 1)
    write(path)
  }
}
