import Digests
import Newsroom

/// What all cards of a site share: the brand, and where things stand, in pixels.
///
/// A bar of the accent above, the kicker and the headline, and below a rule the site's name.
struct CardDesign: Sendable {
  let settings: SocialCardSettings
  let siteName: String
  let isRightToLeft: Bool

  init(_ settings: SiteSettings) {
    self.settings = settings.socialCards
    siteName = settings.title
    isRightToLeft = WritingDirection.isRightToLeft(settings.language)
  }

  static let margin = 80
  static let textWidth = SocialCard.size.width - 2 * margin
  /// What the kicker and the headline may fill.
  static let textTop = 76
  static let textHeight = 430
  static let siteNameTop = 560
  static let siteNameHeight = 44
  static let siteNameSize = 30
  static let kickerSize = 26
  /// The headline's, the largest that fits: one that fits in none is cut after a word.
  static let headlineSizes = [76, 68, 60, 52, 46, 40, 34, 30]
  static let longestHeadline = 220
  static let longestKicker = 60

  /// Whether a headline could fit, by a rough count of letters: what surely does not is not tried.
  /// - Parameter length: as `CardMarkup.width` counts.
  static func mayHold(_ length: Int, at size: Int) -> Bool {
    // A letter is at least a third of its line's height wide.
    min(length, longestHeadline) * size / 3 <= textWidth * (textHeight / size)
  }

  private static let barHeight = 16
  private static let rule = 532..<534

  /// Bar, background and rule, as a portable pixmap.
  var background: [UInt8] {
    let size = SocialCard.size
    func pixels(_ color: CardColor, _ count: Int) -> [UInt8] {
      (0..<count).flatMap { _ in [color.red, color.green, color.blue] }
    }
    let bar = pixels(settings.accent, size.width)
    let plain = pixels(settings.background, size.width)
    let side = pixels(settings.background, Self.margin)
    let ruled = side + pixels(settings.text, Self.textWidth) + side
    var bytes = Array("P6\n\(size.width) \(size.height)\n255\n".utf8)
    bytes.reserveCapacity(bytes.count + 3 * size.width * size.height)
    for line in 0..<size.height {
      bytes += line < Self.barHeight ? bar : Self.rule.contains(line) ? ruled : plain
    }
    return bytes
  }

  /// The column of the left edge of a text that is as wide as this.
  static func left(ofWidth width: Int, isRightToLeft: Bool) -> Int {
    isRightToLeft ? SocialCard.size.width - margin - width : margin
  }

  /// What a card is made from.
  /// - Parameter recipe: the program's.
  func key(of card: SocialCard, recipe: [UInt8]) -> ContentDigest {
    var bytes = recipe + [card.isRightToLeft ? 1 : 0, isRightToLeft ? 1 : 0]
    let colors = [settings.background, settings.text, settings.accent].map(\.hex)
    for text in colors + [settings.font, siteName, card.headline, card.kicker ?? ""] {
      bytes += text.utf8
      bytes.append(0)
    }
    return ContentDigest(of: bytes)
  }
}
