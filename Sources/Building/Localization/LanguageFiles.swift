import Diagnostics
import Digests

/// The files of `templates/i18n/`: the program's own, and those of the site, which win string by
/// string.
package struct LanguageFiles: Sendable {
  /// By the tag that the file is named after, in small letters: `pt-br`.
  private let embedded: [String: SourceFile]
  private let own: [String: SourceFile]

  private static let folder = "\(ThemeFiles.folder)/i18n/"

  /// - Parameter own: the site's files; those in other folders are passed over.
  package init(own: [SourceFile]) {
    embedded = Self.byTag(
      DefaultTheme.files.map {
        SourceFile(path: "\(ThemeFiles.folder)/\($0.name)", bytes: $0.bytes)
      })
    self.own = Self.byTag(own)
  }

  /// What a language is made of, the weakest first: for `de-AT` the files of `de`, then of `de-AT`,
  /// the program's own before the site's.
  package func layers(of language: String) -> [Layer] {
    let tag = language.lowercased()
    let primary = String(tag.prefix { $0 != "-" })
    return (primary == tag ? [tag] : [primary, tag]).flatMap { tag in
      [(embedded[tag], false), (own[tag], true)].compactMap { file, isOwn in
        file.map { Layer(file: $0, language: tag, isOwn: isOwn) }
      }
    }
  }

  /// Of the site's own files; the program's change with the program alone.
  var digest: ContentDigest {
    var bytes: [UInt8] = []
    for (tag, file) in own.sorted(by: { $0.key < $1.key }) {
      bytes += tag.utf8
      ContentDigest(of: file.bytes).append(to: &bytes)
    }
    return ContentDigest(of: bytes)
  }

  /// One file of a language.
  package struct Layer: Sendable {
    package let file: SourceFile
    let language: String
    /// The site's, not the program's.
    package let isOwn: Bool
  }

  private static func byTag(_ files: [SourceFile]) -> [String: SourceFile] {
    var found: [String: SourceFile] = [:]
    for file in files where file.path.hasPrefix(folder) && file.path.hasSuffix(".yml") {
      found[file.path.dropFirst(folder.count).dropLast(4).lowercased()] = file
    }
    return found
  }
}
