import Chronology
import Diagnostics
import Newsroom

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Measures `SiteLinker.link` in the time of one core, whatever else runs: a newsroom made on the
/// spot from a seed, or the one in a folder. Reading is not part of it.
/// `linking-benchmark [stories | folder]`.
@main struct LinkingBenchmark {
  static func main() {
    let argument = CommandLine.arguments.dropFirst().first ?? "10000"
    var diagnostics: [Diagnostic] = []
    let settings: SiteSettings
    let sources: [(ContentFile, SourceFile)]
    var attachments: [ContentFile] = []
    if let count = Int(argument) {
      settings = SettingsReader.read(nil, into: &diagnostics)
      var newsroom = MadeUpNewsroom(seed: 4)
      sources = newsroom.files(stories: count, entities: max(1, count / 10))
    } else {
      let tree = ContentTree(root: argument)
      let file = try? SourceFile.read(ContentTree.settingsPath, root: argument)
      settings = SettingsReader.read(file, into: &diagnostics)
      sources = tree.documents.compactMap { file in
        (try? SourceFile.read(file.path, root: argument)).map { (file, $0) }
      }
      attachments = tree.attachments
    }
    let reader = DocumentReader(settings: settings.reading)
    let documents = sources.map { reader.read($0, $1) }
    var times: [Double] = []
    for _ in 0..<7 {
      let start = clock()
      let (site, found) = SiteLinker.link(
        documents, attachments: attachments, settings: settings, visibility: Self.everything)
      times.append(Double(clock() - start) / Double(CLOCKS_PER_SEC))
      if times.count == 1 { describe(site, found) }
    }
    times.sort()
    print("\(Int(times[3] * 1000)) ms (of 7: \(Int(times[0] * 1000))–\(Int(times[6] * 1000)) ms)")
  }

  private static let everything = Visibility(
    now: Moment(secondsSinceEpoch: 4_000_000_000), showsDrafts: true, showsFuture: true)

  private static func describe(_ site: Site, _ diagnostics: [Diagnostic]) {
    print(
      "\(site.stories.count) stories, \(site.entities.count) entities, \(site.events.count) events,",
      "\(site.stories.reduce(0) { $0 + $1.body.edits.count }) links,",
      "\(diagnostics.count) diagnostics")
  }
}
