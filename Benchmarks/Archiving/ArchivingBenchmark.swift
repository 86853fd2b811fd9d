import Archiving
import Diagnostics
import Newsroom

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Measures, on one core, what reading a site's documents costs: parsing them, turning what that
/// gives into archives, and turning archives back. `archiving-benchmark FOLDER`.
@main struct ArchivingBenchmark {
  static func main() {
    guard let root = CommandLine.arguments.dropFirst().first else {
      print("give the folder of a site")
      exit(64)
    }
    var diagnostics: [Diagnostic] = []
    let settings = SettingsReader.read(
      try? SourceFile.read(ContentTree.settingsPath, root: root), into: &diagnostics)
    let reader = DocumentReader(settings: settings.reading)
    let sources = ContentTree(root: root).documents.compactMap { file in
      (try? SourceFile.read(file.path, root: root)).map { (file, $0) }
    }
    guard !sources.isEmpty else { return print("there are no documents in \(root)") }
    var files: [ReadFile] = []
    let parsing = time { files = sources.map { reader.read($0, $1) } }
    var archives: [[UInt8]] = []
    let archiving = (0..<5).map { _ in
      archives = []
      return time {
        for (file, (place, _)) in zip(files, sources) {
          var writer = ArchiveWriter(subject: place.path, reserving: 16 << 10)
          file.archive(into: &writer)
          archives.append(writer.bytes)
        }
      }
    }
    files = []
    var isWhole = true
    let restoring = (0..<5).map { _ in
      time {
        for (archive, (place, _)) in zip(archives, sources) {
          archive.withUnsafeBytes { bytes in
            var reader = ArchiveReader(bytes, subject: place.path)
            isWhole = (try? ReadFile(from: &reader)) != nil && isWhole
          }
        }
      }
    }
    let count = Double(sources.count)
    func line(_ name: String, _ seconds: Double) {
      print("\(name): \(Int(seconds * 1000)) ms, \(Int(seconds / count * 1e7)) × 0.1 µs each")
    }
    print(
      "\(sources.count) documents,",
      "\(archives.reduce(0) { $0 + $1.count } >> 10) KiB of archives",
      isWhole ? "" : "(some damaged)")
    line("parsing", parsing)
    line("archiving", archiving.sorted()[2])
    line("restoring", restoring.sorted()[2])
  }

  private static func time(_ work: () -> Void) -> Double {
    let start = clock()
    work()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }
}
