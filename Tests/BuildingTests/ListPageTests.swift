import Building
import Newsroom
import Testing

@Suite struct ListPageTests {
  private let front = Route("/stories/")

  @Test(arguments: [(0, 1), (1, 1), (20, 1), (21, 2), (40, 2), (41, 3), (1000, 50)])
  func aListHasAsManyPagesAsItsStoriesFill(count: Int, expected: Int) {
    #expect(ListPage.pages(of: front, count: count, size: 20).count == expected)
  }

  @Test func numberedPagesCountFromTheOldestAndTheFrontIsAlwaysFull() {
    let pages = ListPage.pages(of: front, count: 45, size: 20)
    #expect(pages.map(\.route.path) == ["/stories/", "/stories/page/2/", "/stories/page/1/"])
    // Positions in a list that has the newest first.
    #expect(pages.map(\.range) == [0..<20, 5..<25, 25..<45])
    #expect(pages.map { $0.older?.path } == ["/stories/page/2/", "/stories/page/1/", nil])
    #expect(pages.map { $0.newer?.path } == [nil, "/stories/", "/stories/page/2/"])
  }

  /// A new story must not touch an old page: what page 1 and 2 hold, by age, stays the same.
  @Test(arguments: 41...80)
  func aNumberedPageKeepsItsStoriesForEver(count: Int) {
    func ages(ofPage number: Int, among count: Int) -> [Int]? {
      ListPage.pages(of: front, count: count, size: 20)
        .first { !$0.isFront && $0.number == number }?.range.map { count - $0 }
    }
    #expect(ages(ofPage: 1, among: count) == ages(ofPage: 1, among: 41))
    #expect(ages(ofPage: 2, among: count) == ages(ofPage: 2, among: 41))
  }

  @Test(arguments: [1, 19, 20, 21, 57, 200])
  func everyStoryStandsOnAPage(count: Int) {
    let shown = ListPage.pages(of: front, count: count, size: 20).flatMap { Array($0.range) }
    #expect(Set(shown) == Set(0..<count))
  }
}
