/// Searches and comparisons of many bytes at a time.
enum ByteSearch {
  private typealias Lanes = SIMD16<UInt8>

  /// The first offset at or behind `start` where either byte stands, else the count.
  static func first(
    _ one: UInt8, or other: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return bytes.count }
    var position = start
    while bytes.count - position >= 16 {
      let lanes = (base + position).loadUnaligned(as: Lanes.self)
      if any((lanes .== Lanes(repeating: one)) .| (lanes .== Lanes(repeating: other))) { break }
      position += 16
    }
    while position < bytes.count, bytes[position] != one, bytes[position] != other { position += 1 }
    return position
  }

  /// Whether `count` bytes at the two places, which must both be there, are the same.
  static func equal(_ one: UnsafePointer<UInt8>, _ other: UnsafePointer<UInt8>, count: Int) -> Bool
  {
    let (first, second) = (UnsafeRawPointer(one), UnsafeRawPointer(other))
    var position = 0
    while count - position >= 8 {
      let left = (first + position).loadUnaligned(as: UInt64.self)
      if left != (second + position).loadUnaligned(as: UInt64.self) { return false }
      position += 8
    }
    while position < count, one[position] == other[position] { position += 1 }
    return position == count
  }

  /// Whether `text` stands at `offset`.
  static func holds(
    _ bytes: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> Bool {
    guard offset >= 0, text.count <= bytes.count, offset <= bytes.count - text.count else {
      return false
    }
    guard let base = bytes.baseAddress, let wanted = text.baseAddress else { return true }
    return equal(base + offset, wanted, count: text.count)
  }
}
