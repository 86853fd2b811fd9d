import CXXHash

/// The digest of bytes of which more are to come.
package final class GrowingDigest {
  private let state = XXH3_createState()

  package init() { XXH3_128bits_reset(state) }

  deinit { XXH3_freeState(state) }

  package func add(_ bytes: [UInt8]) {
    _ = bytes.withUnsafeBytes { XXH3_128bits_update(state, $0.baseAddress, $0.count) }
  }

  /// Of all bytes so far.
  package var value: ContentDigest {
    let hash = XXH3_128bits_digest(state)
    return ContentDigest(high: hash.high64, low: hash.low64)
  }
}
