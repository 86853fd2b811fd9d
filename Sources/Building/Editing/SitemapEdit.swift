import Newsroom

/// What other stories of entities change in the sitemaps: when the entities' pages last changed.
struct SitemapEdit: Sendable {
  /// Where in the output the sitemaps are that may be others.
  let paths: [String]
  private let presentation: Presentation
  private let entities: [Identifier<Entity>]

  /// - Parameter entities: those that had other stories at any time since the last whole build.
  init(_ presentation: Presentation, _ paths: [String], _ entities: [Identifier<Entity>]) {
    self.presentation = presentation
    self.paths = entities.isEmpty ? [] : paths
    self.entities = entities
  }

  /// The bytes of each; nil where the published files are none of the site.
  ///
  /// - Parameter published: gives the bytes of a published file.
  func files(_ published: (String) -> [UInt8]?) -> [(path: String, bytes: [UInt8])]? {
    if paths.isEmpty { return [] }
    var entries = entries
    var files: [(path: String, bytes: [UInt8])] = []
    for path in paths {
      guard let bytes = published(path) else { return nil }
      files.append((path, Self.replacing(&entries, in: bytes)))
    }
    return entries.isEmpty ? files : nil
  }

  /// The entries of the entities' pages, by their first lines.
  private var entries: [ArraySlice<UInt8>: [UInt8]] {
    let changes = LastChanges(presentation.plan)
    let site = presentation.site
    var entries: [ArraySlice<UInt8>: [UInt8]] = [:]
    for page in entities.flatMap({ site.pages(of: site.entities[$0]) }) {
      let entry = Sitemap.entry(of: page, changes, presentation)
      entries[Self.line(at: 0, in: entry)] = entry
    }
    return entries
  }

  /// - Parameter entries: those that are found are taken out.
  private static func replacing(
    _ entries: inout [ArraySlice<UInt8>: [UInt8]], in bytes: [UInt8]
  ) -> [UInt8] {
    var replaced: [UInt8] = []
    replaced.reserveCapacity(bytes.count + 256)
    var position = 0
    /// Inside of an entry that is replaced.
    var isOld = false
    while position < bytes.count {
      let line = line(at: position, in: bytes)
      position = line.endIndex
      if line.starts(with: Sitemap.entryStart), let entry = entries.removeValue(forKey: line) {
        replaced += entry
        isOld = true
      } else if isOld {
        isOld = !line.elementsEqual(Sitemap.entryEnd)
      } else {
        replaced += line
      }
    }
    return replaced
  }

  /// With the byte that ends it.
  private static func line(at start: Int, in bytes: [UInt8]) -> ArraySlice<UInt8> {
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count - 1
    return bytes[start...end]
  }
}
