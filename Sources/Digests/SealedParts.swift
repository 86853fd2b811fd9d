/// Bytes that come in parts, and behind them one more part that says the digest of all of them; to be
/// read once.
package final class SealedParts: Sequence, IteratorProtocol {
  private var rest: AnyIterator<[UInt8]>
  private let growing = GrowingDigest()
  /// Nil once it was given.
  private var seal: ((ContentDigest) -> [UInt8])?

  /// - Parameter seal: makes the last part of the digest.
  package init(
    _ parts: some Sequence<[UInt8]>, seal: @escaping (ContentDigest) -> [UInt8]
  ) {
    rest = AnyIterator(parts.makeIterator())
    self.seal = seal
  }

  /// Of what was read so far, but for the last part.
  package var digest: ContentDigest { growing.value }

  package func next() -> [UInt8]? {
    guard let seal else { return nil }
    if let part = rest.next() {
      growing.add(part)
      return part
    }
    self.seal = nil
    return seal(digest)
  }
}
