import Diagnostics
import Digests
import Newsroom

/// Makes the copies of a plan, or takes those that an earlier build made of the same bytes.
struct PictureMaker: Sendable {
  private let program: VipsProgram
  /// By what copies are made: the command, and the program as it is installed.
  private let recipe: [UInt8]
  private let root: String
  private let quality: Int
  private let store: PictureStore

  /// Makes everything that is not there yet, several pictures at a time. What cannot be made is
  /// missing in the result, and reported.
  ///
  /// Cost: reads every picture of the plan and every copy once, to know that they are as they were.
  static func make(
    _ plan: PicturePlan, with program: VipsProgram, root: String, settings: PictureSettings,
    store: PictureStore
  ) async -> (files: [MadePictures.File], diagnostics: [Diagnostic]) {
    let maker = PictureMaker(
      program: program, recipe: program.recipe, root: root, quality: settings.quality, store: store)
    let numbered = Array(plan.pictures.enumerated())
    let made = await Batches.map(numbered, by: 1) { maker.make($0.element, number: $0.offset) }
    return (made.flatMap(\.files), made.compactMap(\.diagnostic))
  }

  private typealias Made = (files: [MadePictures.File], diagnostic: Diagnostic?)

  /// - Parameter number: tells its files in the work folder from those of others.
  private func make(_ picture: PlannedPicture, number: Int) -> Made {
    // One that cannot be read is reported where it is published.
    guard let original = try? SourceFile.read(picture.original.path, root: root) else {
      return ([], nil)
    }
    let digest = ContentDigest(of: original.bytes)
    let source = "\(number)"
    defer { store.removeWork(source) }
    var hasSource = false
    var made: Made = ([], nil)
    for variant in picture.variants {
      let key = key(of: variant, original: digest)
      if let entry = store.entry(key) {
        made.files.append((variant.route, entry))
        continue
      }
      do throws(PictureFailure) {
        if !hasSource { try write(original, source) }
        hasSource = true
        made.files.append((variant.route, try make(variant, key, from: source)))
      } catch {
        // The other copies would fail in the same way.
        made.diagnostic = .failedPicture(picture.original.path, error.reason)
        break
      }
    }
    return made
  }

  private func write(_ file: SourceFile, _ name: String) throws(PictureFailure) {
    do throws(CallFailure) {
      try store.writeWork(name, file.bytes)
    } catch {
      throw PictureFailure(reason: systemMessage(error.number))
    }
  }

  private func make(
    _ variant: PictureVariant, _ key: ContentDigest, from source: String
  ) throws(PictureFailure) -> PictureStore.Entry {
    let output = "\(source)-\(variant.width).\(variant.kind.fileExtension)"
    defer { store.removeWork(output) }
    let reason = program.resize(
      source, toWidth: variant.width, as: variant.kind, quality: quality, output: output,
      in: store.workPath)
    if let reason { throw PictureFailure(reason: reason) }
    do throws(CallFailure) {
      if let entry = try store.keep(key, work: output) { return entry }
    } catch {
      throw PictureFailure(reason: systemMessage(error.number))
    }
    throw PictureFailure(reason: "vipsthumbnail made no picture")
  }

  private func key(of variant: PictureVariant, original: ContentDigest) -> ContentDigest {
    var bytes = recipe
    original.append(to: &bytes)
    bytes += "\(variant.kind.rawValue) \(variant.width) \(quality)".utf8
    return ContentDigest(of: bytes)
  }
}

/// Why a copy could not be made.
private struct PictureFailure: Error {
  let reason: String
}
