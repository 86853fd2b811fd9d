import Newsroom

/// What other stories of entities change in the sitemaps: which pages the entities have, and when these
/// last changed.
struct SitemapEdit: Sendable {
  /// Where in the output the sitemaps are that may be others.
  let paths: [String]
  private let presentation: Presentation
  private let entities: [Identifier<Entity>]

  /// An entity's entries, which stand one behind the other, its front's first.
  private struct Entries {
    var bytes: [UInt8] = []
    var count = 0
    /// How the first line of each further entry begins.
    let furtherStart: [UInt8]
  }

  /// - Parameter entities: those that had other stories at any time since the last whole build.
  init(_ presentation: Presentation, _ paths: [String], _ entities: [Identifier<Entity>]) {
    self.presentation = presentation
    self.paths = entities.isEmpty ? [] : paths
    self.entities = entities
  }

  /// The bytes of each; nil where the published files are none of the site, or it needs another number
  /// of them.
  ///
  /// - Parameter published: gives the bytes of a published file.
  func files(_ published: (String) -> [UInt8]?) -> [(path: String, bytes: [UInt8])]? {
    if paths.isEmpty { return [] }
    var entries = entries
    var files: [(path: String, bytes: [UInt8])] = []
    for path in paths {
      guard let bytes = published(path) else { return nil }
      let (replaced, change) = Self.replacing(&entries, in: bytes)
      guard change == 0 || Self.mayGrow(path, published) && Self.fits(replaced) else { return nil }
      if change < 0, path != Routes.sitemap.outputPath, !Self.areMany(change, published) {
        return nil
      }
      files.append((path, replaced))
    }
    return entries.isEmpty ? files : nil
  }

  /// Whether no other file follows whose first entry might belong into this one, or the other way.
  private static func mayGrow(_ path: String, _ published: (String) -> [UInt8]?) -> Bool {
    if path == Routes.sitemap.outputPath { return true }
    let pages = Self.numbered(SitemapPlan.pagesFile, published)
    return pages.last?.path == path
  }

  /// Whether all entries would still not fit into one file.
  private static func areMany(_ change: Int, _ published: (String) -> [UInt8]?) -> Bool {
    let all =
      numbered(SitemapPlan.storiesFile, published) + numbered(SitemapPlan.pagesFile, published)
    return all.reduce(change) { $0 + entryCount($1.bytes) } > SitemapPlan.Limits.standard.urls
  }

  private static func numbered(
    _ route: (Int) -> Route, _ published: (String) -> [UInt8]?
  ) -> [(path: String, bytes: [UInt8])] {
    var found: [(path: String, bytes: [UInt8])] = []
    while case let path = route(found.count + 1).outputPath, let bytes = published(path) {
      found.append((path, bytes))
    }
    return found
  }

  /// By the first line of the entity's front.
  private var entries: [ArraySlice<UInt8>: Entries] {
    let changes = LastChanges(presentation.plan)
    let site = presentation.site
    var found: [ArraySlice<UInt8>: Entries] = [:]
    for id in entities {
      var front: ArraySlice<UInt8> = []
      for page in site.pages(of: site.entities[id]) {
        let entry = Sitemap.entry(of: page, changes, presentation)
        if front.isEmpty {
          front = Self.line(at: 0, in: entry)
          found[front] = Entries(furtherStart: front.dropLast(Self.lineEnd.count) + Self.further)
        }
        found[front]?.bytes += entry
        found[front]?.count += 1
      }
    }
    return found
  }

  private static let lineEnd = Array("</loc>\n".utf8)
  private static let further = Array("page/".utf8)

  /// - Parameter entries: those that are found are taken out.
  /// - Returns: how many entries there are more.
  private static func replacing(
    _ entries: inout [ArraySlice<UInt8>: Entries], in bytes: [UInt8]
  ) -> (bytes: [UInt8], change: Int) {
    var (replaced, change) = ([UInt8](), 0)
    replaced.reserveCapacity(bytes.count + 1024)
    var position = 0
    /// The entity's whose old entries go by.
    var current: Entries?
    var isOld = false
    while position < bytes.count {
      let line = line(at: position, in: bytes)
      position = line.endIndex
      if line.starts(with: Sitemap.entryStart) {
        if let next = entries.removeValue(forKey: line) {
          replaced += next.bytes
          change += next.count
          current = next
        } else if !(current.map { line.starts(with: $0.furtherStart) } ?? false) {
          current = nil
        }
        isOld = current != nil
        if isOld { change -= 1 }
      }
      if !isOld { replaced += line }
      if isOld, line.elementsEqual(Sitemap.entryEnd) { isOld = false }
    }
    return (replaced, change)
  }

  /// Whether it is sure that all entries fit into one file: they are taken for larger than a plan would.
  private static func fits(_ bytes: [UInt8]) -> Bool {
    let limits = SitemapPlan.Limits.standard
    var (count, size) = (0, 0)
    eachEntry(of: bytes) { first in
      count += 1
      size += SitemapPlan.largestEntry(ofURL: first.count)
    }
    return count <= limits.urls && size <= limits.bytes
  }

  private static func entryCount(_ bytes: [UInt8]) -> Int {
    var count = 0
    eachEntry(of: bytes) { _ in count += 1 }
    return count
  }

  /// - Parameter body: takes the first line of each.
  private static func eachEntry(of bytes: [UInt8], _ body: (ArraySlice<UInt8>) -> Void) {
    var position = 0
    while position < bytes.count {
      let line = line(at: position, in: bytes)
      position = line.endIndex
      if line.starts(with: Sitemap.entryStart) { body(line) }
    }
  }

  /// With the byte that ends it.
  private static func line(at start: Int, in bytes: [UInt8]) -> ArraySlice<UInt8> {
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count - 1
    return bytes[start...end]
  }
}
