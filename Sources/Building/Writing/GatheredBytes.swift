import Archiving

/// Bytes that stand in many small places, in parts that are large enough to be written one by one.
struct GatheredBytes: Sequence, IteratorProtocol {
  private var rest: ArraySlice<StoredBytes>

  private static let partSize = 256 << 10

  init(_ pieces: [StoredBytes]) { rest = pieces[...] }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func next() -> [UInt8]? {
    guard var part = rest.popFirst()?.bytes else { return nil }
    while part.count < Self.partSize, let piece = rest.popFirst() { part += piece.bytes }
    return part
  }
}
