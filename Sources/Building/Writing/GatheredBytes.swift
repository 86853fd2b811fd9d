import Archiving

/// Bytes that stand in many small places, in parts that are large enough to be written one by one.
struct GatheredBytes: Sequence, IteratorProtocol {
  private var rest: ArraySlice<StoredBytes>

  private static let partSize = 256 << 10

  init(_ pieces: [StoredBytes]) { rest = pieces[...] }

  /// All of them, where they are no more than one part.
  var whole: [UInt8]? {
    guard rest.reduce(0, { $0 + $1.count }) <= Self.partSize else { return nil }
    return rest.count == 1 ? rest.first?.bytes : rest.flatMap(\.bytes)
  }

  mutating func next() -> [UInt8]? {
    guard var part = rest.popFirst()?.bytes else { return nil }
    while part.count < Self.partSize, let piece = rest.popFirst() { part += piece.bytes }
    return part
  }
}
