/// Bytes being written, grown by doubling; cheaper an append than an array, which every write of a
/// few bytes would ask for its owner and its room.
struct ByteBuffer: ~Copyable {
  private(set) var start: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int) {
    self.capacity = max(capacity, 64)
    start = .allocate(capacity: self.capacity)
  }

  deinit {
    start.deallocate()
  }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  /// Room for `extra` more bytes; what is then written at `start + count` must be `advance`d over.
  @inline(__always)
  mutating func reserve(_ extra: Int) {
    if extra > capacity - count { grow(extra) }
  }

  @inline(never)
  private mutating func grow(_ extra: Int) {
    let larger = max(capacity * 2, count + extra)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.update(from: start, count: count)
    start.deallocate()
    start = moved
    capacity = larger
  }

  @inline(__always)
  mutating func advance(_ written: Int) { count += written }

  @inline(__always)
  mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  @inline(__always)
  mutating func append(_ source: UnsafeBufferPointer<UInt8>) {
    guard let from = source.baseAddress else { return }
    reserve(source.count)
    (start + count).update(from: from, count: source.count)
    count += source.count
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    start[count] = byte
    count += 1
  }

  mutating func append(string text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Begins a new line unless one has just begun.
  @inline(__always)
  mutating func breakLine() {
    if count > 0, start[count - 1] != UInt8(ascii: "\n") { append(UInt8(ascii: "\n")) }
  }

  func array() -> [UInt8] { Array(bytes) }

  func array(_ range: Range<Int>) -> [UInt8] {
    Array(UnsafeBufferPointer(rebasing: bytes[range.clamped(to: 0..<count)]))
  }
}
