import Markdown
import Newsroom

/// The texts of a card in Pango's markup (https://docs.gtk.org/Pango/pango_markup.html).
struct CardMarkup {
  let design: CardDesign

  /// - Parameter size: of the headline, in pixels.
  func text(of card: SocialCard, size: Int) -> String {
    let kicker = card.kicker.map { kicker in
      span(
        Self.shortened(kicker, to: CardDesign.longestKicker), design.settings.accent,
        font: "sans-serif Bold \(CardDesign.kickerSize)", card.isRightToLeft)
        // An empty line keeps the headline away.
        + "\n<span font=\"sans-serif \(CardDesign.kickerSize / 2)\"> </span>\n"
    }
    return (kicker ?? "")
      + span(
        Self.shortened(card.headline, to: CardDesign.longestHeadline), design.settings.text,
        font: "\(design.settings.font) Bold \(size)", card.isRightToLeft)
  }

  var siteName: String {
    span(
      Self.shortened(design.siteName, to: CardDesign.longestKicker), design.settings.text,
      font: "\(design.settings.font) Bold \(CardDesign.siteNameSize)", design.isRightToLeft)
  }

  private func span(
    _ text: String, _ color: CardColor, font: String, _ isRightToLeft: Bool
  ) -> String {
    // The mark decides the direction of the paragraph, whatever its first letter is.
    "<span foreground=\"\(color.hex)\" font=\"\(font)\">\(isRightToLeft ? "\u{200F}" : "\u{200E}")"
      + Self.escaped(Self.breakable(text)) + "</span>"
  }

  /// Marks above or below a letter; more of them would grow out of their line.
  private static let mostMarks = 4

  /// One line without what no markup may hold.
  static func shortened(_ text: String, to length: Int) -> String {
    var plain = String.UnicodeScalarView()
    var marks = 0
    for scalar in text.unicodeScalars {
      let category = scalar.properties.generalCategory
      marks = category == .nonspacingMark ? marks + 1 : 0
      switch category {
      case .control, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse:
        plain.append(" ")
      case .nonspacingMark where marks > mostMarks: break
      default: plain.append(scalar)
      }
    }
    return String(plain).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .shortened(to: length)
  }

  /// Characters of a word after which a line may end: no word is wider than the card.
  private static let longestWord = 24

  private static func breakable(_ text: String) -> String {
    text.split(separator: " ").map { word in
      if word.count <= longestWord { return String(word) }
      var parts = ""
      for (position, character) in word.enumerated() {
        if position > 0, position.isMultiple(of: longestWord) { parts += "\u{200B}" }
        parts.append(character)
      }
      return parts
    }.joined(separator: " ")
  }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  /// How wide a text is, in letters of a Latin script: those of the scripts of East Asia are twice as
  /// wide.
  static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 ? 2 : 1) }
  }
}
