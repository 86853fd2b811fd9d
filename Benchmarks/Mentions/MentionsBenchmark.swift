import Mentions

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Measures the matching of mentions in the time of one core, whatever else runs: 1,000 entities with 3,000 names over 50 MB of each
/// kind of text, made on the spot from a seed. `mentions-benchmark [megabytes [language]]`.
@main struct MentionsBenchmark {
  static func main() {
    let megabytes = CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 50
    let only = CommandLine.arguments.dropFirst(2).first
    for language in Language.all where only == nil || language.name == only {
      var corpus = Corpus(language: language, seed: 4)
      let patterns = corpus.patterns(entities: 1_000, names: 3_000)
      var matcher = MentionMatcher([])
      let building = seconds { matcher = MentionMatcher(patterns) }
      let stories = corpus.stories(bytes: megabytes * 1_000_000)
      let bytes = stories.reduce(0) { $0 + $1.html.count }
      var times: [Double] = []
      var mentions = 0
      for _ in 0..<5 {
        mentions = 0
        times.append(
          seconds {
            for story in stories {
              mentions += matcher.matches(in: story.html, ranges: story.ranges).count
            }
          })
      }
      times.sort()
      let speed = Double(bytes) / 1e6 / times[2]
      print(
        "\(language.name): \(Int(speed)) MB/s, \(bytes / 1_000_000) MB in \(stories.count) stories,",
        "\(mentions) mentions, built in \(Int(building * 1000)) ms")
    }
  }

  /// The processor time that `body` takes.
  private static func seconds(_ body: () -> Void) -> Double {
    let start = clock()
    body()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }
}
