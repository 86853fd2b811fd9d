import Digests
import Testing

@Suite struct SHA384Tests {
  private func digits(_ digest: SHA384) -> String {
    digest.bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// FIPS 180-4's own example.
  @Test func theStandardsExample() {
    #expect(
      digits(SHA384(of: Array("abc".utf8)))
        == "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed"
        + "8086072ba1e7cc2358baeca134c825a7")
  }

  /// From `sha384sum`, around the edges of a block: byte i of the input is 31 i.
  @Test(arguments: [
    (
      0,
      "38b060a751ac96384cd9327eb1b1e36a21fdb71114be07434c0cc7bf63f6e1da274edebfe76f65fbd51ad2f14898b95b"
    ),
    (
      1,
      "bec021b4f368e3069134e012c2b4307083d3a9bdd206e24e5f0d86e13d6636655933ec2b413465966817a9c208a11717"
    ),
    (
      3,
      "be18623ce7df2167f6fc615f5528c5855a8a025295412beaf0f0e41305367adb9d25e6bb3353c074bd9d34a4e4700348"
    ),
    (
      110,
      "6c516ea871bd355a289e290acc1c055d02b9f2f8b6e3f36836aab6246ba29f727ba3ff11f3c0549194b71a89fe30ce97"
    ),
    (
      111,
      "1027e3112580048fb8a1e49ed080279b728754e230eb2cc4603fd788320cf4890b9b4b4c60fe19c8df6ea144ad60af0d"
    ),
    (
      112,
      "6d587af81646c9ff6e369e9695c96da7c466f32f18c5caa85bb0f3d55726aadeb62f4b187f7bfa7fba2dd9940711c2a2"
    ),
    (
      113,
      "e5ad595689b8d1b56d8e86de3237e0c8998d8cab3d07aeb9166d76cbd8532b3f6d566a5317c7d9c52989dde065e978f0"
    ),
    (
      127,
      "5d9beb3773cde565f82a53a19bb2b9e0d239670c8ebcc1b6964f1f5c9f0075e1710aa2dae08e2e986878d2bc05e6cb6a"
    ),
    (
      128,
      "3af5d690da34706d1ad24f9fb710d4f2a546488e74b03ef700c3cf8fcda94500319e26e175171ecfe1f238a3112c34a2"
    ),
    (
      129,
      "476a6f4becf65b7c5b5c4ea4f3509bf24e0290ae34bd76b9f5036a08e4dbeddee65e317be72f2870e737cc582f80e48a"
    ),
    (
      1000,
      "fec5751a83efdda0d339756c5450662f34366bd77b9a482d03bf6fc815c9eec6ffdcf27de69302ad67ebd91c54aa52c3"
    ),
  ])
  func lengthsAroundABlock(_ count: Int, _ expected: String) {
    #expect(digits(SHA384(of: (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) })) == expected)
  }
}
