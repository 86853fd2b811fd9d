import Digests
import Foundation
import Newsroom

/// The pictures that builds made, kept in `.sitegen/pictures/` by what they were made from.
///
/// A file's name is the digest of what it was made from, a hyphen, the digest of its own bytes and the
/// extension of its kind; so a file that was damaged or cut short is known, and made again.
struct PictureStore: Sendable {
  /// A picture that is there and whole.
  struct Entry: Sendable, Hashable {
    let name: String
    let digest: ContentDigest
    let size: PictureSize
  }

  /// Below the site's root.
  static let path = "\(SiteLock.folder)/pictures"
  private static let workName = "work"

  private let calls: FileCalls
  private let folder: Descriptor
  private let work: Descriptor
  /// The absolute path of the folder where pictures are made before they are kept.
  let workPath: String
  /// The names that are there, by what they were made from.
  private let names: [String: String]

  /// - Parameter isReading: what an earlier build left is used again.
  init(
    root: String, isReading: Bool, calls: FileCalls = FileCalls()
  ) throws(CallFailure) {
    self.calls = calls
    let path = "\(root)/\(Self.path)"
    try calls.makeFolders(at: path)
    folder = try calls.openFolder(at: path)
    // A build that was killed may have left one.
    try calls.removeTree(Self.workName, in: folder)
    try calls.makeFolder(Self.workName, in: folder)
    work = try calls.openFolder(Self.workName, in: folder)
    workPath = URL(fileURLWithPath: path).appendingPathComponent(Self.workName).path
    let found = isReading ? try calls.names(in: folder) : []
    names = Dictionary(
      found.map { (String($0.prefix { $0 != "-" }), $0) }, uniquingKeysWith: { $1 })
  }

  /// What was made from this; nil where it was not, or is damaged.
  func entry(_ key: ContentDigest) -> Entry? {
    guard let name = names[key.description], let bytes = try? calls.read(name, in: folder),
      let entry = Self.entry(key, bytes, extension: Self.kind(of: name)),
      entry.name == name
    else { return nil }
    return entry
  }

  private static func kind(of name: String) -> Substring {
    name.split(separator: ".").last ?? ""
  }

  private static func entry(
    _ key: ContentDigest, _ bytes: [UInt8], extension end: Substring
  ) -> Entry? {
    let digest = ContentDigest(of: bytes)
    return PictureSize(bytes).map {
      Entry(name: "\(key)-\(digest).\(end)", digest: digest, size: $0)
    }
  }

  // MARK: Making, on any thread

  func writeWork(_ name: String, _ bytes: [UInt8]) throws(CallFailure) {
    _ = try calls.create(name, in: work, bytes)
  }

  func readWork(_ name: String) throws(CallFailure) -> [UInt8] {
    try calls.read(name, in: work)
  }

  func removeWork(_ name: String) {
    try? calls.removeTree(name, in: work)
  }

  /// Keeps a picture that was made in the work folder; nil where it is none.
  func keep(_ key: ContentDigest, work name: String) throws(CallFailure) -> Entry? {
    let bytes = try calls.read(name, in: work)
    guard let entry = Self.entry(key, bytes, extension: Self.kind(of: name)) else { return nil }
    try calls.rename(name, in: work, to: entry.name, in: folder)
    return entry
  }

  // MARK: After making, on one thread

  /// Removes all but these.
  func removeAll(except used: Set<String>) {
    for name in (try? calls.names(in: folder)) ?? [] where !used.contains(name) {
      try? calls.removeTree(name, in: folder)
    }
  }

  /// Removes the folder of a site that has no such pictures.
  static func remove(root: String, calls: FileCalls = FileCalls()) {
    guard let site = try? calls.openFolder(at: "\(root)/\(SiteLock.folder)") else { return }
    try? calls.removeTree("pictures", in: site)
  }

  /// The bytes of a picture.
  func bytes(of entry: Entry) throws(CallFailure) -> [UInt8] {
    try calls.read(entry.name, in: folder)
  }
}
