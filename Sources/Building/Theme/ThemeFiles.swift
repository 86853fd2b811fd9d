import Diagnostics
import Newsroom
import Templating

/// The templates and assets that a site is rendered with: its own files, and for those that it does
/// not have, the default theme's.
package struct ThemeFiles: Sendable {
  package let templates: [TemplateSource]
  /// The files of `templates/assets/`, by their name there.
  package let assets: [SourceFile]
  /// What the site has itself, of whatever kind.
  package let own: [SourceFile]
  /// The files of `templates/i18n/`.
  package let languages: LanguageFiles
  package let diagnostics: [Diagnostic]

  /// The folder of a site's own templates, below its root.
  package static let folder = "templates"

  package init(root: String) {
    var listing = FolderListing(root: root, folder: Self.folder)
    var files: [String: SourceFile] = [:]
    for file in DefaultTheme.files {
      let path = "\(Self.folder)/\(file.name)"
      files[file.name] = SourceFile(path: path, bytes: file.bytes)
    }
    var own: [SourceFile] = []
    var diagnostics: [Diagnostic] = []
    for path in listing.files(below: Self.folder) {
      do {
        let file = try SourceFile.read(path, root: root)
        files[Self.name(of: file)] = file
        own.append(file)
      } catch {
        diagnostics.append(error.diagnostic)
      }
    }
    self.diagnostics = listing.diagnostics + diagnostics
    let sorted = files.sorted { $0.key < $1.key }
    templates = sorted.filter { Self.isTemplate($0.key) }.map {
      TemplateSource(name: $0.key, file: $0.value)
    }
    assets = sorted.filter { $0.key.hasPrefix("assets/") }.map(\.value)
    languages = LanguageFiles(own: own)
    self.own = own
  }

  /// A file's name relative to `templates/`.
  package static func name(of file: SourceFile) -> String {
    String(file.path.dropFirst(folder.utf8.count + 1))
  }

  /// What a template's name ends in; other files beside them (a README) are left alone.
  private static func isTemplate(_ name: String) -> Bool {
    !name.hasPrefix("assets/")
      && [".html", ".xml", ".txt", ".json"].contains(where: name.hasSuffix)
  }
}
