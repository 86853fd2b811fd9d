import Foundation
import Newsroom

extension Publisher {
  /// Opens and locks the output folder of a build.
  /// - Throws: where the folder is not fit to be written into, or another build is writing there.
  package static func open(_ options: BuildOptions) throws(BuildFailure) -> Publisher {
    try open(options, FileCalls())
  }

  /// - Parameter calls: the system calls, of which a test makes some fail.
  static func open(
    _ options: BuildOptions, _ calls: FileCalls
  ) throws(BuildFailure) -> Publisher {
    let safety = OutputSafety(output: options.output, root: options.root)
    try safety.checkPlace()
    let (location, staging) = try take(safety.output, shownPath: options.output, calls)
    do throws(BuildFailure) {
      let manifest = try manifest(in: location, shownPath: options.output, calls)
      if manifest == nil && !options.adoptsOutput {
        try safety.checkContents(names(in: location, calls))
      }
      return Publisher(
        output: location, staging: staging, shownPath: options.output,
        previous: manifest ?? Manifest(), mode: options.publishing,
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
    in location: OutputLocation, shownPath: String, _ calls: FileCalls
  ) throws(BuildFailure) -> Manifest? {
    guard let folder = location.folder else { return nil }
    let bytes: [UInt8]
    do throws(CallFailure) {
      bytes = try calls.read(Manifest.name, in: folder)
    } catch  where error.number == ENOENT {
      return nil
    } catch {
      throw .system("read", "\(shownPath)/\(Manifest.name)", error.number)
    }
    guard let manifest = Manifest(bytes) else {
      throw BuildFailure(
        "cannot write into \(shownPath): \(Manifest.name) in it is damaged, or of another version",
        help: "it says which files are sitegen's: remove what is in the folder and build again")
    }
    return manifest
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
