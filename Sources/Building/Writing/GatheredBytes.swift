import Archiving

/// Bytes that stand in many small places, in parts that are large enough to be written one by one.
struct GatheredBytes: Sequence, IteratorProtocol {
  private var rest: ArraySlice<StoredBytes>

  private static let partSize = 256 << 10

  init(_ pieces: [StoredBytes]) { rest = pieces[...] }

  mutating func next() -> [UInt8]? {
    var part: [UInt8] = []
    while part.count < Self.partSize, let piece = rest.popFirst() { part += piece.bytes }
    return part.isEmpty ? nil : part
  }
}
