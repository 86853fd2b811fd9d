import Archiving
import Digests

extension Presentation {
  /// Of the sizes of the site's pictures and of the copies that there are of them.
  var pictureDigest: ContentDigest {
    var writer = ArchiveWriter()
    for (route, size) in pictures.sorted(by: { $0.key.path < $1.key.path }) {
      writer.write(route.path)
      writer.write(count: size.width)
      writer.write(count: size.height)
    }
    for (route, sources) in pictureSources.sorted(by: { $0.key.path < $1.key.path }) {
      writer.write(route.path)
      for candidates in [sources.own, sources.webp] {
        writer.write(count: candidates.count)
        for candidate in candidates {
          writer.write(candidate.route.path)
          writer.write(count: candidate.width)
        }
      }
    }
    return ContentDigest(of: writer.bytes)
  }
}
