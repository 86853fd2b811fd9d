import Digests
import Foundation
import Newsroom

extension Publisher {
  /// Opens and locks the output folder of a build.
  /// - Throws: where the folder is not fit to be written into, or another build is writing there.
  package static func open(_ options: BuildOptions) throws(BuildFailure) -> Publisher {
    try open(options, FileCalls())
  }

  /// Opens it for a few files, and keeps all others as they are.
  ///
  /// - Parameter paths: those that may be replaced; nil where files may come or go.
  static func open(
    _ options: BuildOptions, few paths: [OutputPath]?
  ) throws(BuildFailure) -> Publisher {
    let publisher = try open(options, FileCalls()) { bytes in
      // An exchange of folders needs to know all files.
      guard let paths, options.publishing == .inPlace else { return Manifest(bytes) }
      return Manifest(bytes, few: paths) ?? Manifest(bytes)
    }
    publisher.keepAll()
    return publisher
  }

  /// - Parameters:
  ///   - calls: the system calls, of which a test makes some fail.
  ///   - reading: what is needed of a manifest's bytes.
  static func open(
    _ options: BuildOptions, _ calls: FileCalls,
    reading: ([UInt8]) -> Manifest? = { Manifest($0) }
  ) throws(BuildFailure) -> Publisher {
    let safety = OutputSafety(output: options.output, root: options.root)
    try safety.checkPlace()
    let (location, staging) = try take(safety.output, shownPath: options.output, calls)
    do throws(BuildFailure) {
      let manifest = try manifest(in: location, shownPath: options.output, calls, reading)
      if manifest == nil && !options.adoptsOutput {
        try safety.checkContents(names(in: location, calls))
      }
      return Publisher(
        output: location, staging: staging, shownPath: options.output,
        previous: manifest?.manifest ?? Manifest(), previousDigest: manifest?.digest,
        mode: options.publishing,
        verifies: options.verifiesOutput, calls: calls)
    } catch {
      staging.discard()
      throw error
    }
  }

  private static func take(
    _ path: String, shownPath: String, _ calls: FileCalls
  ) throws(BuildFailure) -> (OutputLocation, StagingFolder) {
    let location: OutputLocation
    let attempt: StagingFolder.Attempt
    do throws(CallFailure) {
      location = try OutputLocation(path, calls)
      attempt = try StagingFolder.take(for: location, calls)
    } catch {
      throw .system("write into", shownPath, error.number)
    }
    switch attempt {
    case .taken(let folder): return (location, folder)
    case .isLocked(let holder):
      throw BuildFailure(
        "cannot write into \(shownPath): another build is writing there\(holder)",
        help: "wait until it is done")
    case .isForeign(let name):
      throw BuildFailure(
        "cannot write into \(shownPath): the folder '\(name)' is in the way",
        help: "sitegen makes its files in a folder of this name: move yours away")
    }
  }

  /// Nil where sitegen never wrote into the folder.
  private static func manifest(
    in location: OutputLocation, shownPath: String, _ calls: FileCalls,
    _ reading: ([UInt8]) -> Manifest?
  ) throws(BuildFailure) -> (manifest: Manifest, digest: ContentDigest?)? {
    guard let folder = location.folder else { return nil }
    let bytes: [UInt8]
    do throws(CallFailure) {
      bytes = try calls.read(Manifest.name, in: folder)
    } catch  where error.number == ENOENT {
      return nil
    } catch {
      throw .system("read", "\(shownPath)/\(Manifest.name)", error.number)
    }
    guard let manifest = reading(bytes) else {
      throw BuildFailure(
        "cannot write into \(shownPath): \(Manifest.name) in it is damaged, or of another version",
        help: "it says which files are sitegen's: remove what is in the folder and build again")
    }
    return (manifest, Manifest.digest(of: bytes))
  }

  private static func names(
    in location: OutputLocation, _ calls: FileCalls
  ) throws(BuildFailure) -> [String] {
    guard let folder = location.folder else { return [] }
    do throws(CallFailure) {
      return try calls.names(in: folder)
    } catch {
      throw .system("read", location.path, error.number)
    }
  }
}
