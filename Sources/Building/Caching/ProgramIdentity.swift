import Archiving
import CLibraryCalls
import Digests
import Newsroom

/// Which program this is: what one build caches, only the very same program may use.
///
/// Not its version, which says nothing of a program that was compiled again, but the files that it
/// was loaded from, by what the file system says of them; libraries too, for a new cmark-gfm may
/// give other HTML. A program that was copied loses its cache once, which is no harm.
enum ProgramIdentity {
  static let digest = digest(of: loadedFiles())

  static func digest(of paths: [String]) -> ContentDigest {
    var writer = ArchiveWriter()
    for path in paths.sorted() {
      writer.write(path)
      FileIdentity(at: path).archive(into: &writer)
    }
    return ContentDigest(of: writer.bytes)
  }

  private static func loadedFiles() -> [String] {
    var paths: [String] = []
    withUnsafeMutablePointer(to: &paths) { paths in
      c_each_loaded_file(
        { path, paths in
          paths?.assumingMemoryBound(to: [String].self).pointee.append(String(cString: path))
        }, paths)
    }
    return paths
  }
}
