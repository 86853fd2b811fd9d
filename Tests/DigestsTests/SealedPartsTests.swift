import Digests
import Testing

@Suite struct SealedPartsTests {
  @Test(arguments: [[], [[1, 2, 3]], [[1], [], [2, 3]]] as [[[UInt8]]])
  func theLastPartSaysTheDigestOfTheOthers(parts: [[UInt8]]) {
    let sealed = SealedParts(parts) { $0.canonicalBytes }
    let digest = ContentDigest(of: parts.flatMap(\.self))
    #expect(Array(sealed) == parts + [digest.canonicalBytes])
    #expect(sealed.digest == digest)
    #expect(sealed.next() == nil)
  }
}
