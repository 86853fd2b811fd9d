import Archiving
import Chronology
import Diagnostics
import Digests
import Newsroom

/// What the last build leaves for one that finds everything as it was.
struct FinishedBuild: Sendable {
  /// Its number among the builds of the site.
  let number: Int
  /// Of all files that it was made from and all that was asked for; nil where a file could have
  /// changed since unnoticed.
  let inputs: ContentDigest?
  /// Seconds since 1970: the time that it was made for, and the first one that it is not good for.
  let now: Int
  let due: Int?
  /// What was published, as the manifest says it.
  let manifest: ContentDigest?
  let pageCounts: [String: Int]
  let fileCounts: [String: Int]
  let assetCount: Int
  let diagnostics: [Diagnostic]
  /// The digest of the snapshot that it left; nil where it left none.
  let site: ContentDigest?

  /// Its name in the cache.
  static let key = "build"

  var archived: [UInt8] {
    var writer = ArchiveWriter()
    archive(into: &writer)
    return writer.bytes
  }

  /// Whether a build of these inputs at this time would publish the same.
  func covers(_ inputs: ContentDigest?, at moment: Moment) -> Bool {
    inputs != nil && self.inputs == inputs && isCurrent(at: moment)
  }

  /// A build after it that published other texts.
  func followed(
    by number: Int, inputs: ContentDigest?, now: Moment, manifest: ContentDigest?,
    pageCounts: [String: Int]
  ) -> FinishedBuild {
    FinishedBuild(
      number: number, inputs: inputs, now: now.secondsSinceEpoch, due: due,
      manifest: manifest, pageCounts: pageCounts, fileCounts: fileCounts, assetCount: assetCount,
      diagnostics: diagnostics, site: site)
  }

  /// Whether a build of the same inputs would at this time.
  func isCurrent(at moment: Moment) -> Bool {
    let seconds = moment.secondsSinceEpoch
    return seconds >= now && due.map { seconds < $0 } ?? true
  }
}

extension CacheIndex {
  var finishedBuild: FinishedBuild? { record(FinishedBuild.key, in: .values) }
}

extension FinishedBuild: Archivable {
  func archive(into writer: inout ArchiveWriter) {
    number.archive(into: &writer)
    inputs.archive(into: &writer)
    now.archive(into: &writer)
    due.archive(into: &writer)
    manifest.archive(into: &writer)
    pageCounts.archive(into: &writer)
    fileCounts.archive(into: &writer)
    assetCount.archive(into: &writer)
    diagnostics.archive(into: &writer)
    site.archive(into: &writer)
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(
      number: Int(from: &reader), inputs: ContentDigest?(from: &reader), now: Int(from: &reader),
      due: Int?(from: &reader), manifest: ContentDigest?(from: &reader),
      pageCounts: [String: Int](from: &reader),
      fileCounts: [String: Int](from: &reader), assetCount: Int(from: &reader),
      diagnostics: [Diagnostic](from: &reader), site: ContentDigest?(from: &reader))
  }
}
