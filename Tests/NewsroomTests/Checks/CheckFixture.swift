import Chronology
import Diagnostics
import Foundation
import Newsroom
import TemporaryFolders

/// A site of a few files in which `1️⃣`, `2️⃣` … mark the places where diagnostics are expected.
///
/// The marks are taken out before the files are read.
struct CheckFixture {
  private let root: String
  private let marks: [Mark]
  private let sources: ContentSources
  private let files: [String: SourceFile]

  struct Mark: Hashable {
    let path: String
    let offset: Int
    let number: Int
  }

  /// - Parameter files: by path below `content/`; files that hold nothing but text of the test.
  init(_ texts: [String: String], sizes: [String: Int] = [:]) throws {
    root = TemporaryFolder.make().path
    var marks: [Mark] = []
    var files: [String: SourceFile] = [:]
    for (name, text) in texts {
      let path = "content/\(name)"
      let (bytes, found) = Self.takeMarks(from: Array(text.utf8), path: path)
      marks += found
      files[path] = SourceFile(path: path, bytes: bytes)
      let file = URL(fileURLWithPath: "\(root)/\(path)")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
    self.marks = marks
    self.files = files
    sources = ContentSources(file: { [files] in files[$0] }, size: { sizes[$0] })
  }

  /// A site of one story: its front matter below `title` and `date`, and its text.
  init(story fields: String = "", _ text: String) throws {
    try self.init(["stories/a.md": Self.story(fields, text)])
  }

  /// A story that has all that a story should have.
  static func story(
    _ fields: String = "", _ text: String, title: String = "A title", date: String = "2026-06-19"
  ) -> String {
    let rest = fields.isEmpty ? "" : fields + "\n"
    return """
      ---
      title: \(title)
      date: \(date)
      summary: What it is about.
      authors: [ann]
      sources: [https://example.org/]
      \(rest)---

      \(text)

      """
  }

  private func linked() throws -> (site: Site, checks: SiteChecks, others: [Diagnostic]) {
    let tree = ContentTree(root: root)
    var others = tree.diagnostics
    let settings = SettingsReader.read(files[ContentTree.settingsPath], into: &others)
    let reader = DocumentReader(settings: settings.reading)
    let read = tree.documents.map { file in
      reader.read(file, files[file.path] ?? SourceFile(path: file.path, bytes: []))
    }
    others += read.flatMap(\.diagnostics)
    let now = try Moment.parse("2026-12-31", in: .utc).get()
    let (site, diagnostics) = SiteLinker.link(
      read, attachments: tree.attachments, settings: settings, visibility: Visibility(now: now))
    let checks = SiteChecks(site, files: read, now: now, sources: sources)
    return (site, checks, others + diagnostics)
  }

  /// What the checks report, in report order: "1️⃣ code: message". Where no mark stands, the path and
  /// offset instead of the mark; what is wrong with the fixture itself comes with its code too.
  func report() throws -> [String] {
    let (_, checks, others) = try linked()
    return (others + checks.diagnostics()).sorted(by: Diagnostic.inReportOrder).map(line)
  }

  /// The report as clang prints it.
  func text() throws -> String {
    let (_, checks, others) = try linked()
    return TextReport(files: files.values).text(
      of: (others + checks.diagnostics()).sorted(by: Diagnostic.inReportOrder))
  }

  func diagnostics() throws -> [Diagnostic] {
    let (_, checks, others) = try linked()
    return (others + checks.diagnostics()).sorted(by: Diagnostic.inReportOrder)
  }

  func suggestions() throws -> [EntitySuggestion] { try linked().checks.suggestedEntities() }

  private func line(_ diagnostic: Diagnostic) -> String {
    "\(mark(at: diagnostic.range)) \(diagnostic.code): \(diagnostic.message)"
      + diagnostic.notes.map { " (\(mark(at: $0.range)) \($0.message))" }.joined()
  }

  func mark(at range: SourceRange?) -> String {
    guard let range else { return "nowhere" }
    let start = range.offsets.lowerBound
    let mark = marks.first { $0.path == range.path && $0.offset == start }
    return mark.map { "\($0.number)\u{FE0F}\u{20E3}" } ?? "\(range.path):\(start)"
  }

  /// A digit, U+FE0F and U+20E3 make a mark.
  private static func takeMarks(
    from bytes: [UInt8], path: String
  ) -> (bytes: [UInt8], marks: [Mark]) {
    let keycap: [UInt8] = [0xEF, 0xB8, 0x8F, 0xE2, 0x83, 0xA3]
    var kept: [UInt8] = []
    var marks: [Mark] = []
    var place = 0
    while place < bytes.count {
      if (0x30...0x39).contains(bytes[place]), bytes[(place + 1)...].starts(with: keycap) {
        marks.append(Mark(path: path, offset: kept.count, number: Int(bytes[place]) - 0x30))
        place += 1 + keycap.count
      } else {
        kept.append(bytes[place])
        place += 1
      }
    }
    return (kept, marks)
  }
}
