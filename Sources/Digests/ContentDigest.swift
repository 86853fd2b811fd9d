import CXXHash

/// XXH3-128 of some bytes: tells contents apart, and is not meant to withstand an attacker.
///
/// It is the same on every machine, so it may be stored.
package struct ContentDigest: Hashable, Sendable {
  package let high: UInt64
  package let low: UInt64

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  package init(of bytes: UnsafeRawBufferPointer) {
    let hash = XXH3_128bits(bytes.baseAddress, bytes.count)
    self.init(high: hash.high64, low: hash.low64)
  }

  package init(of bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { ContentDigest(of: $0) }
  }

  package init(of bytes: ArraySlice<UInt8>) {
    self = bytes.withUnsafeBytes { ContentDigest(of: $0) }
  }

  /// Of bytes that come one part after the other.
  package init(of parts: some Sequence<[UInt8]>) {
    let digest = GrowingDigest()
    for part in parts { digest.add(part) }
    self = digest.value
  }
}
