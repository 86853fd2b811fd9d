import Diagnostics
import Newsroom

/// Reads the files of a site, several at a time.
struct ContentReader: Sendable {
  private let root: String
  private let reader: DocumentReader

  init(root: String, settings: SiteSettings) {
    self.root = root
    self.reader = DocumentReader(settings: settings.reading)
  }

  /// Every document, in the order of the tree; a file that cannot be read gives none.
  func read(
    _ tree: ContentTree, into report: inout BuildReport,
    progress: @Sendable (BuildProgress) -> Void
  ) async -> [ReadFile] {
    let files = tree.documents
    progress(BuildProgress(phase: .read, total: files.count))
    let documents = await Batches.map(files) { read($0) }
    for document in documents { report.add(document.diagnostics) }
    return documents
  }

  private func read(_ file: ContentFile) -> ReadFile {
    do {
      return reader.read(file, try SourceFile.read(file.path, root: root))
    } catch {
      return ReadFile(content: nil, diagnostics: [error.diagnostic])
    }
  }
}
