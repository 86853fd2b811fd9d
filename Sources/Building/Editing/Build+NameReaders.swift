import Mentions
import Newsroom

/// Finding the texts that other names of entities change.
extension Build {
  /// The most places of a name's letters that are looked at, the most files that are read for them, and
  /// the most that are linked anew: beyond that a whole build is quicker.
  private static let placeLimit = 1 << 16
  private static let candidateLimit = 2048
  private static let readerLimit = 512

  /// The files in which other names are found than before.
  static func readers(
    of edited: EditedDocuments, _ before: TextLinker, _ snapshot: SiteSnapshot,
    _ cache: BuildCache
  ) async -> [(path: String, read: ReadFile)]? {
    if edited.names.isEmpty { return [] }
    guard let probes = TextLinker.probes(of: edited.names),
      let places = await cache.places(of: probes, limit: placeLimit)
    else { return nil }
    let names = edited.names.map(NameOutline.init)
    let positions = Set(places.compactMap { snapshot.document(before: $0) }).sorted()
    let documents = positions.compactMap(snapshot.document)
    let candidates = await Batches.compactMap(documents) { document in
      cache.holds(document.record, any: names) ? document : nil
    }
    guard documents.count == positions.count, candidates.count <= candidateLimit else {
      return nil
    }
    let found = await Batches.map(candidates) { document -> NameReader in
      guard let file = cache.read(document.record, of: document.path) else { return .damaged }
      return edited.texts.links(file, like: before) ? .same : .other(document.path, file)
    }
    var readers: [(path: String, read: ReadFile)] = []
    for reader in found {
      switch reader {
      case .same: break
      case .other(let path, let file): readers.append((path, file))
      case .damaged: return nil
      }
    }
    return readers.count <= readerLimit ? readers : nil
  }

  /// What a file in which a name's letters stand makes of other names.
  private enum NameReader: Sendable {
    case same
    case other(String, ReadFile)
    case damaged
  }
}
