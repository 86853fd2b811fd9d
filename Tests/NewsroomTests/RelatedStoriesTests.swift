import Newsroom
import Testing

/// What to read next, and who appears with whom.
@Suite struct RelatedStoriesTests {
  private static let registry = Dictionary(
    uniqueKeysWithValues: ["Amazon", "Trainium", "Nvidia", "Zebra", "Yak"].map {
      ("entities/\($0.lowercased()).md", NewsroomFixture.entity($0))
    })

  private func fixture(_ stories: [String: String]) -> NewsroomFixture {
    NewsroomFixture(Self.registry.merging(stories) { $1 })
  }

  private func related(to slug: String, in fixture: NewsroomFixture) -> [String] {
    guard let story = fixture.story(slug) else { return [] }
    return fixture.site.related(to: story.id).map { fixture.site.stories[$0].slug }
  }

  private static let stories = [
    "stories/read.md": NewsroomFixture.story("Amazon and Trainium.", "topics: [chips]"),
    "stories/rare.md": NewsroomFixture.story("Trainium.", date: "2026-05-20"),
    "stories/near.md": NewsroomFixture.story("Amazon.", date: "2026-05-30"),
    "stories/far.md": NewsroomFixture.story("Amazon.", date: "2024-05-30"),
    "stories/filed.md": NewsroomFixture.story("Text.", date: "2020-01-01", "topics: [chips]"),
    "stories/other.md": NewsroomFixture.story("Nvidia.", date: "2026-06-01"),
  ]

  @Test func rareNamesCountMostThenNearnessInTime() {
    let found = fixture(Self.stories)
    #expect(related(to: "read", in: found) == ["rare", "near", "far", "filed"])
    #expect(related(to: "other", in: found).isEmpty)
  }

  @Test func aStoryOfOtherThingsChangesNothing() {
    var more = Self.stories
    for number in 0..<50 {
      more["stories/x\(number).md"] = NewsroomFixture.story(
        "Zebra and Yak.", date: "2026-05-\(10 + number % 20)", "topics: [animals]")
    }
    #expect(
      related(to: "read", in: fixture(more)) == related(to: "read", in: fixture(Self.stories)))
  }

  @Test func aStoryGetsAFewAtMostAndNeverItself() {
    var stories: [String: String] = [:]
    for number in 10..<90 {
      stories["stories/x\(number).md"] = NewsroomFixture.story(
        "Zebra and Yak.", date: "2026-0\(1 + number % 9)-\(10 + number % 20)")
    }
    let found = fixture(stories)
    for story in found.site.stories {
      #expect(found.site.related(to: story.id).count == RelatedStories.maximum)
      #expect(!found.site.related(to: story.id).contains(story.id))
    }
  }

  @Test func unusualPairsComeFirst() throws {
    var stories: [String: String] = [:]
    // Nvidia is everywhere; Trainium keeps to Amazon.
    for number in 10..<40 {
      stories["stories/n\(number).md"] = NewsroomFixture.story("Nvidia.")
    }
    for number in 1...5 {
      stories["stories/a\(number).md"] = NewsroomFixture.story("Amazon and Nvidia.")
    }
    for number in 1...3 {
      stories["stories/t\(number).md"] = NewsroomFixture.story("Amazon and Trainium.")
    }
    stories["stories/z.md"] = NewsroomFixture.story("Amazon and Zebra.")
    let found = fixture(stories)
    let amazon = try #require(found.entity("amazon"))
    #expect(
      amazon.companions.map { found.site.entities[$0.entity].slug } == [
        "trainium", "nvidia", "zebra",
      ])
    #expect(amazon.companions.map(\.storyCount) == [3, 5, 1])
  }
}
