import Diagnostics
import Newsroom

/// Draws the cards of a plan, or takes those that an earlier build drew of the same words.
struct CardMaker: Sendable {
  private let program: CardProgram
  private let recipe: [UInt8]
  private let design: CardDesign
  private let store: PictureStore

  /// The picture that all cards are drawn on, in the work folder.
  private static let ground = "ground.v"

  /// Draws what is not there yet, several at a time. What cannot be drawn is missing in the result,
  /// and reported once.
  static func make(
    _ plan: CardPlan, with program: CardProgram, design: CardDesign, store: PictureStore
  ) async -> (files: [MadePictures.File], diagnostics: [Diagnostic]) {
    let recipe = program.recipe
    let maker = CardMaker(program: program, recipe: recipe, design: design, store: store)
    let numbered = Array(plan.cards.enumerated())
    let known = await Batches.map(numbered) { _, planned in
      store.entry(design.key(of: planned.card, recipe: recipe))
    }
    let missing = numbered.filter { known[$0.offset] == nil }
    var entries = known
    var failures: [(PlannedCard, CardFailure)] = []
    if !missing.isEmpty {
      do throws(CardFailure) {
        try maker.drawGround()
        let drawn = await Batches.map(missing, by: 1) { maker.outcome($0.element, $0.offset) }
        for ((position, planned), outcome) in zip(missing, drawn) {
          switch outcome {
          case .success(let entry): entries[position] = entry
          case .failure(let failure): failures.append((planned, failure))
          }
        }
      } catch {
        failures = missing.map { ($0.element, error) }
      }
    }
    let files = zip(plan.cards, entries).compactMap { planned, entry in
      entry.map { (route: planned.route, entry: $0) }
    }
    return (files, failures.first.map { [.failedCard($0, $1.reason, failures.count)] } ?? [])
  }

  private func outcome(
    _ planned: PlannedCard, _ number: Int
  ) -> Result<PictureStore.Entry, CardFailure> {
    do throws(CardFailure) {
      return .success(try draw(planned.card, number: number))
    } catch {
      return .failure(error)
    }
  }

  /// Background and site's name.
  private func drawGround() throws(CardFailure) {
    let (plain, name) = ("ground.ppm", "name.png")
    defer { for file in [plain, name] { store.removeWork(file) } }
    try stored { () throws(CallFailure) in try store.writeWork(plain, design.background) }
    try draw(
      CardMarkup(design: design).siteName, height: CardDesign.siteNameHeight, output: name)
    let width = try size(of: name).width
    try lay(
      name, over: plain,
      x: CardDesign.left(ofWidth: width, isRightToLeft: design.isRightToLeft),
      y: CardDesign.siteNameTop, output: Self.ground)
  }

  /// - Parameter number: tells its files in the work folder from those of others.
  private func draw(
    _ card: SocialCard, number: Int
  ) throws(CardFailure) -> PictureStore.Entry {
    let (text, output) = ("\(number)-text.png", "\(number)-card.png")
    defer { for file in [text, output] { store.removeWork(file) } }
    let width = try drawText(of: card, output: text)
    try lay(
      text, over: Self.ground,
      x: CardDesign.left(ofWidth: width, isRightToLeft: card.isRightToLeft),
      y: CardDesign.textTop, output: output + "[compression=9,strip]")
    let key = design.key(of: card, recipe: recipe)
    let entry = try stored { () throws(CallFailure) in try store.keep(key, work: output) }
    guard let entry, entry.size == SocialCard.size else {
      throw CardFailure(reason: "\(CardProgram.name) made no card")
    }
    return entry
  }

  /// Draws the text as large as it fits, and tells how wide it came out.
  private func drawText(of card: SocialCard, output: String) throws(CardFailure) -> Int {
    let markup = CardMarkup(design: design)
    let length = CardMarkup.width(of: card.headline)
    for size in CardDesign.headlineSizes where CardDesign.mayHold(length, at: size) {
      try draw(markup.text(of: card, size: size), height: nil, output: output)
      let drawn = try self.size(of: output)
      if drawn.width <= CardDesign.textWidth, drawn.height <= CardDesign.textHeight {
        return drawn.width
      }
    }
    let smallest = CardDesign.headlineSizes.last ?? CardDesign.kickerSize
    try draw(
      markup.text(of: card, size: smallest), height: CardDesign.textHeight, output: output)
    return try size(of: output).width
  }

  private func draw(_ markup: String, height: Int?, output: String) throws(CardFailure) {
    // One that was drawn larger.
    store.removeWork(output)
    let reason = program.draw(
      markup, width: CardDesign.textWidth, height: height, output: output, in: store.workPath)
    if let reason { throw CardFailure(reason: reason) }
  }

  private func lay(
    _ picture: String, over ground: String, x: Int, y: Int, output: String
  ) throws(CardFailure) {
    let reason = program.lay(
      picture, over: ground, x: x, y: y, output: output, in: store.workPath)
    if let reason { throw CardFailure(reason: reason) }
  }

  private func size(of name: String) throws(CardFailure) -> PictureSize {
    let bytes = try stored { () throws(CallFailure) in try store.readWork(name) }
    guard let size = PictureSize(bytes) else {
      throw CardFailure(reason: "\(CardProgram.name) made no picture")
    }
    return size
  }

  private func stored<Result>(
    _ work: () throws(CallFailure) -> Result
  ) throws(CardFailure) -> Result {
    do throws(CallFailure) {
      return try work()
    } catch {
      throw CardFailure(reason: systemMessage(error.number))
    }
  }
}

/// Why a card could not be drawn.
private struct CardFailure: Error {
  let reason: String
}

extension Diagnostic {
  /// - Parameter count: of the cards that could not be drawn, this one among them.
  static func failedCard(_ card: PlannedCard, _ reason: String, _ count: Int) -> Diagnostic {
    let others =
      switch count {
      case ...1: ""
      case 2: ", nor that of another story"
      default: ", nor those of \(count - 1) other stories"
      }
    return .warning(
      "failed-card", "social card cannot be drawn\(others): \(reason)", at: .file(card.path),
      help: "the page is published without one")
  }
}
