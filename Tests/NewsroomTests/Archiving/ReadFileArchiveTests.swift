import Archiving
import Diagnostics
import Foundation
import Newsroom
import Testing

/// What was read comes out of an archive as it went in.
@Suite struct ReadFileArchiveTests {
  private static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  private func read(_ path: String, _ source: SourceFile) throws -> ReadFile {
    var diagnostics: [Diagnostic] = []
    let settings = SettingsReader.read(nil, into: &diagnostics)
    let kind = try #require(
      ContentKind.allCases.first { path.hasPrefix("content/\($0.folder)/") })
    let file = ContentFile(kind: kind, path: path)
    return DocumentReader(settings: settings.reading).read(file, source)
  }

  private func archive(_ file: ReadFile, _ path: String) -> [UInt8] {
    var writer = ArchiveWriter(subject: path)
    file.archive(into: &writer)
    return writer.bytes
  }

  private func restored(_ bytes: [UInt8], _ path: String) throws -> ReadFile {
    try bytes.withUnsafeBytes { bytes in
      var reader = ArchiveReader(bytes, subject: path)
      let file = try ReadFile(from: &reader)
      #expect(reader.isAtEnd)
      return file
    }
  }

  private func text(of file: ReadFile) -> String {
    var text = ValueText()
    text.add(file)
    return text.text
  }

  @Test func everyPropertyComesBack() throws {
    var all = ValueText(collectingTexts: true)
    for (path, text) in FilledContent.files.sorted(by: { $0.key < $1.key }) {
      let file = try read(path, SourceFile(path: path, text: text))
      let copy = try restored(archive(file, path), path)
      #expect(self.text(of: copy) == self.text(of: file), "\(path)")
      all.add(file)
    }
    // A property that is the same in all of them would not be missed: `FilledContent` must set it.
    let constant = all.texts.filter { $0.value.count < 2 }.keys.sorted()
    #expect(constant == ["Diagnostics.Diagnostic.Note.message", "FrontMatter.YAMLNode.index"])
    #expect(all.texts.count > 100)
  }

  @Test func theDemonstrationSiteComesBack() throws {
    let tree = ContentTree(root: Self.repository)
    #expect(tree.documents.count > 20)
    for file in tree.documents {
      let source = try SourceFile.read(file.path, root: Self.repository)
      let original = try read(file.path, source)
      let copy = try restored(archive(original, file.path), file.path)
      #expect(text(of: copy) == text(of: original), "\(file.path)")
    }
  }

  @Test func whatIsCutOffIsRefused() throws {
    let path = "content/stories/2026/full.md"
    let source = SourceFile(path: path, text: try #require(FilledContent.files[path]))
    let bytes = archive(try read(path, source), path)
    for count in bytes.indices {
      #expect(throws: ArchiveDamage.self) { try restored(Array(bytes[..<count]), path) }
    }
  }

  /// Whatever comes of it, it comes back: no byte makes decoding trap.
  @Test(arguments: FilledContent.files.keys.sorted())
  func noWrongByteDoesHarm(path: String) throws {
    let source = SourceFile(path: path, text: try #require(FilledContent.files[path]))
    let bytes = archive(try read(path, source), path)
    for index in bytes.indices {
      for change in [UInt8(1), 0x80] {
        var damaged = bytes
        damaged[index] ^= change
        damaged.withUnsafeBytes { bytes in
          var reader = ArchiveReader(bytes, subject: path)
          _ = try? ReadFile(from: &reader)
        }
      }
    }
  }
}
