import Archiving
import Digests
import Newsroom
import Tracking

/// The state of every thing that pages and files can depend on, by digests: kept for the next build,
/// which compares them with its own.
struct SiteDigests: Sendable {
  /// The things of one part, by position.
  struct Part: Sendable {
    /// By which the next build finds them.
    let names: [UInt64]
    let digests: [UInt64]
  }

  /// Of all that any output may depend on: settings, strings, pictures, data. Of templates each page
  /// knows its own.
  let whole: ContentDigest
  /// By the raw values of `SitePart` and `PlanPart`.
  var parts: [UInt8: Part]
  /// The links that `PlanPart.links` is about.
  var links: [Route]
  /// What was read for the things that are made once for many outputs.
  var nodes = NodeReads()
  /// What was read for the answers to the questions that templates asked; nil where nobody knows.
  var questions: [String: ReadSet?] = [:]

  /// Its name in the cache.
  static let key = "site"

  var archived: [UInt8] {
    var writer = ArchiveWriter(reserving: 1 << 20)
    archive(into: &writer)
    return writer.bytes
  }
}

extension SiteDigests: Archivable {
  func archive(into writer: inout ArchiveWriter) {
    whole.archive(into: &writer)
    writer.write(count: parts.count)
    for (number, part) in parts.sorted(by: { $0.key < $1.key }) {
      writer.write(byte: number)
      writer.write(fixed: part.names)
      writer.write(fixed: part.digests)
    }
    links.map(\.path).archive(into: &writer)
    nodes.archive(into: &writer)
    questions.archive(into: &writer)
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    whole = try ContentDigest(from: &reader)
    var parts: [UInt8: Part] = [:]
    for _ in 0..<(try reader.count()) {
      let number = try reader.byte()
      let part = Part(
        names: try reader.fixedNumbers(), digests: try reader.fixedNumbers())
      guard part.names.count == part.digests.count else { throw ArchiveDamage() }
      parts[number] = part
    }
    self.parts = parts
    links = try [String](from: &reader).map { Route($0) }
    nodes = try NodeReads(from: &reader)
    questions = try [String: ReadSet?](from: &reader)
  }
}

extension BuildCache {
  /// Of the last build; nil where there was none, or what it left is damaged.
  var siteDigests: SiteDigests? { archivedValue(SiteDigests.key) }
}
