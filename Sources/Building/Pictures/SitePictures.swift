import Diagnostics
import Newsroom

/// The pictures of a site, the copies of them that it is to have, and its social cards.
struct SitePictures: Sendable {
  let files: PictureFiles
  /// Empty where the program that makes them is missing; so is `cards`.
  let plan: PicturePlan
  let cards: CardPlan
  private let settings: SiteSettings
  private let program: VipsProgram?
  private let cardProgram: CardProgram?
  /// There would be more, were all programs there.
  private let isIncomplete: Bool

  /// Finds out what can be made. Without the programs nothing can, and a site that asks for it is told
  /// so once.
  static func find(
    _ site: Site, labels: Labels, _ options: BuildOptions, into report: inout BuildReport
  ) async -> SitePictures {
    let settings = site.settings
    let files = await PictureFiles.read(Array(site.assets), root: options.root)
    let wanted = PicturePlan(site, files: files)
    let wantedCards = CardPlan(site, labels: labels)
    let program =
      wanted.pictures.isEmpty ? nil : VipsProgram(searchPath: options.searchPath)
    let cardProgram =
      wantedCards.cards.isEmpty ? nil : CardProgram(searchPath: options.searchPath)
    let lacksPictures = program == nil && !wanted.pictures.isEmpty
    let lacksCards = cardProgram == nil && !wantedCards.cards.isEmpty
    let isPictureMissed = lacksPictures && settings.pictures.isAskedFor
    if isPictureMissed || lacksCards {
      report.add([.missingVips(forPictures: isPictureMissed, forCards: lacksCards)])
    }
    return SitePictures(
      files: files, plan: program == nil ? .none : wanted,
      cards: cardProgram == nil ? .none : wantedCards, settings: settings, program: program,
      cardProgram: cardProgram, isIncomplete: lacksPictures || lacksCards)
  }

  /// Makes the copies and the cards; those that nothing needs any more are removed.
  func make(_ options: BuildOptions, into report: inout BuildReport) async -> MadePictures {
    guard program != nil || cardProgram != nil else {
      // Where the program is missing it may be back for the next build.
      if !isIncomplete { PictureStore.remove(root: options.root) }
      return .none
    }
    let store: PictureStore
    do throws(CallFailure) {
      store = try PictureStore(root: options.root, isReading: options.usesCache)
    } catch {
      report.add([.failedPicture(PictureStore.path, systemMessage(error.number))])
      return MadePictures(store: nil, files: [], hasFailures: true)
    }
    var files: [MadePictures.File] = []
    var failures: [Diagnostic] = []
    if let program {
      let made = await PictureMaker.make(
        plan, with: program, root: options.root, settings: settings.pictures, store: store)
      files += made.files
      failures += made.diagnostics
    }
    if let cardProgram {
      let made = await CardMaker.make(
        cards, with: cardProgram, design: CardDesign(settings), store: store)
      files += made.files
      failures += made.diagnostics
    }
    report.add(failures)
    if !isIncomplete { store.removeAll(except: Set(files.map(\.entry.name))) }
    return MadePictures(store: store, files: files, hasFailures: !failures.isEmpty)
  }

  /// What browsers may choose from, by where the originals are published.
  /// - Parameter made: nil where nothing is made: then everything planned counts as if it were.
  func sources(_ made: MadePictures?) -> [Route: PictureSources] {
    let widths = made?.widths ?? plan.widths
    let largest = settings.pictures.widths.last ?? 0
    return Dictionary(
      plan.pictures.compactMap { picture in
        let sources = PictureSources(picture, largest: largest, widths: widths)
        return sources.isEmpty ? nil : (picture.original.route, sources)
      }, uniquingKeysWith: { $1 })
  }

  /// The stories' cards.
  /// - Parameter made: as in `sources`.
  func cards(_ made: MadePictures?) -> [Identifier<Story>: PlannedCard] {
    let routes = made.map { Set($0.files.map(\.route)) }
    return Dictionary(
      cards.cards.filter { routes?.contains($0.route) ?? true }.map { ($0.story, $0) },
      uniquingKeysWith: { $1 })
  }
}
