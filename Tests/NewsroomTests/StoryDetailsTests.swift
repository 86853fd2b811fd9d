import Archiving
import Chronology
import Diagnostics
import FrontMatter
import Synchronization
import Testing

@testable import Newsroom

/// Most of a story's front matter may be kept elsewhere until somebody asks for it.
@Suite struct StoryDetailsTests {
  /// Keeps bytes in memory.
  private final class Keeper: ByteKeeper {
    private let kept = Mutex<[UInt8]>([])
    private let lies: Bool
    let damages = Atomic(0)

    init(lies: Bool = false) { self.lies = lies }

    func keep(_ bytes: [UInt8]) -> StoredBytes {
      kept.withLock { kept in
        kept += bytes
        return .kept(self, offset: kept.count - bytes.count, count: bytes.count)
      }
    }

    func bytes(at offset: Int, count: Int) -> [UInt8] {
      lies
        ? Array(repeating: 0xFF, count: count)
        : kept.withLock { Array($0[offset..<(offset + count)]) }
    }

    func noteDamage() { damages.add(1, ordering: .relaxed) }
  }

  private static let path = "content/stories/a.md"

  private static let details = StoryDetails(
    sources: (0..<9).map {
      SourceCitation(
        title: "Source \($0)", url: "https://example.org/\($0)", publisher: nil, date: nil)
    },
    authors: [], topics: [],
    entities: (0..<40).map {
      Located("entity-\($0)", at: SourceRange(path: path, offsets: $0..<($0 + 9)))
    },
    series: nil, image: nil, events: [])

  private static func fields(keptBy keeper: Keeper?) -> StoryFields {
    StoryFields(
      title: "A", summary: nil, published: Moment(secondsSinceEpoch: 0), updated: nil, slug: nil,
      kind: "news", isDraft: false, publishAt: nil, expires: nil, canonicalURL: nil,
      isExcerpt: false, corrections: [], part: nil, aliases: [], language: nil, comments: nil,
      aiDisclosure: nil, digitalSource: nil, details: details, of: path, keptBy: keeper)
  }

  @Test(arguments: [nil, Keeper()])
  private func keptOnesAreTheSame(keeper: Keeper?) {
    let fields = Self.fields(keptBy: keeper)
    #expect(fields.details.entities == Self.details.entities)
    #expect(fields.details.sources == Self.details.sources)
    #expect(fields.sources == Self.details.sources)
  }

  /// For a cache of the story's own file and for one of others, and to be compared.
  @Test(arguments: [(path, false), ("content/stories/b.md", false), (path, true)])
  func keptOnesHaveTheSameArchive(subject: String, omitsPlaces: Bool) {
    var kept = ArchiveWriter(subject: subject, omitsPlaces: omitsPlaces)
    var held = ArchiveWriter(subject: subject, omitsPlaces: omitsPlaces)
    Self.fields(keptBy: Keeper()).archiveDetails(into: &kept)
    Self.details.archive(into: &held)
    #expect(kept.bytes == held.bytes)
  }

  @Test func damageIsNoted() {
    let keeper = Keeper(lies: true)
    let fields = Self.fields(keptBy: keeper)
    #expect(keeper.damages.load(ordering: .relaxed) == 0)
    #expect(fields.details.entities.isEmpty)
    #expect(keeper.damages.load(ordering: .relaxed) == 1)
    #expect(fields.sources.isEmpty)
    #expect(keeper.damages.load(ordering: .relaxed) == 2)
  }
}
