import Digests
import Testing

@Suite struct ContentDigestTests {
  // From `xxh128sum`, and the test vector of the empty input in xxHash's own sources.
  @Test(arguments: [
    ("", "99aa06d3014798d86001c324468d497f"),
    ("abc", "06b05ab6733a618578af5f94892f3950"),
  ])
  func digestsAreThoseOfTheReferenceProgram(text: String, digest: String) {
    #expect(ContentDigest(of: Array(text.utf8)).description == digest)
    #expect(
      ContentDigest(hexadecimal: Array(digest.utf8)[...]) == ContentDigest(of: Array(text.utf8)))
  }

  @Test func storedFormsAreReadBack() {
    for length in [0, 1, 16, 240, 241, 5000] {
      let digest = ContentDigest(of: (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31) })
      var bytes: [UInt8] = []
      digest.append(to: &bytes)
      #expect(bytes.count == ContentDigest.byteCount)
      #expect(bytes.withUnsafeBytes { ContentDigest(canonical: $0) } == digest)
      #expect(ContentDigest(hexadecimal: Array(digest.description.utf8)[...]) == digest)
    }
  }

  @Test(arguments: [
    "", "99aa", "99AA06D3014798D86001C324468D497F", "99aa06d3014798d86001c324468d497g",
  ])
  func whatIsNoDigestIsRefused(text: String) {
    #expect(ContentDigest(hexadecimal: Array(text.utf8)[...]) == nil)
  }

  @Test func sliceAndWholeAgree() {
    let bytes = Array("the quick brown fox".utf8)
    #expect(ContentDigest(of: bytes[4..<9]) == ContentDigest(of: Array("quick".utf8)))
  }
}
