import Archiving
import Testing

@Suite struct ShelvedListTests {
  @Test(arguments: [0, 1, 63, 64, 65, 1000])
  func eachElementHasAPlaceOfItsOwn(count: Int) {
    let list = ShelvedList(-1, count: count)
    #expect(list.count == count)
    for position in 0..<count { list.withElement(at: position) { $0 -= position } }
    #expect(
      (0..<count).allSatisfy { position in list.withElement(at: position) { $0 } == -1 - position })
    list.fill(7)
    #expect((0..<count).allSatisfy { position in list.withElement(at: position) { $0 } == 7 })
  }
}
