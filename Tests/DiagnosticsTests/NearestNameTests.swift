import Diagnostics
import Testing

@Suite struct NearestNameTests {
  @Test(arguments: [
    ("amazn", "amazon"), ("amaozn", "amazon"), ("Nvida", "nvidia"), ("tite", "title"),
  ])
  func aMisspeltNameFindsTheKnownOne(unknown: String, expected: String) {
    #expect(nearestName(to: unknown, among: ["nvidia", "amazon", "title"]) == expected)
  }

  @Test(arguments: ["", "microsoft", "xyz"])
  func aFarNameFindsNone(unknown: String) {
    #expect(nearestName(to: unknown, among: ["nvidia", "amazon", "title"]) == nil)
  }

  @Test func tiesGoToTheNameThatSortsFirst() {
    #expect(nearestName(to: "cat", among: ["hat", "bat", "rat"]) == "bat")
  }
}
