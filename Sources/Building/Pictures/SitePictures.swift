import Diagnostics
import Newsroom

/// The pictures of a site and the copies of them that it is to have.
struct SitePictures: Sendable {
  let files: PictureFiles
  let plan: PicturePlan
  private let settings: PictureSettings
  private let program: VipsProgram?
  /// There would be copies, were the program there.
  private let isWanted: Bool

  /// Finds out what can be made. Without the program nothing can, and a site that asks for it is told
  /// so once.
  static func find(
    _ site: Site, _ options: BuildOptions, into report: inout BuildReport
  ) async -> SitePictures {
    let settings = site.settings.pictures
    let files = await PictureFiles.read(site.assets, root: options.root)
    let wanted = PicturePlan(site, files: files)
    let program =
      wanted.pictures.isEmpty ? nil : VipsProgram(searchPath: options.searchPath)
    if program == nil, !wanted.pictures.isEmpty, settings.isAskedFor {
      report.add([.missingVips])
    }
    return SitePictures(
      files: files, plan: program == nil ? .none : wanted, settings: settings, program: program,
      isWanted: !wanted.pictures.isEmpty)
  }

  /// Makes the copies; those that no picture needs any more are removed.
  func make(_ options: BuildOptions, into report: inout BuildReport) async -> MadePictures {
    guard let program else {
      // Where the program is missing it may be back for the next build.
      if !isWanted { PictureStore.remove(root: options.root) }
      return .none
    }
    let made = await PictureMaker.make(
      plan, with: program, root: options.root, settings: settings, usesCache: options.usesCache)
    report.add(made.diagnostics)
    return made
  }

  /// What browsers may choose from, by where the originals are published.
  /// - Parameter made: nil where nothing is made: then everything planned counts as if it were.
  func sources(_ made: MadePictures?) -> [Route: PictureSources] {
    let widths = made?.widths ?? plan.widths
    let largest = settings.widths.last ?? 0
    return Dictionary(
      plan.pictures.compactMap { picture in
        let sources = PictureSources(picture, largest: largest, widths: widths)
        return sources.isEmpty ? nil : (picture.original.route, sources)
      }, uniquingKeysWith: { $1 })
  }
}
