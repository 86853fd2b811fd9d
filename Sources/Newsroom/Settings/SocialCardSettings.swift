/// What `social_cards:` of site.yml says of the pictures that are made for stories without one.
package struct SocialCardSettings: Sendable, Hashable {
  package let isEnabled: Bool
  package let background: CardColor
  package let text: CardColor
  /// Of the kicker and the bar above it.
  package let accent: CardColor
  /// Families of the headline and the site's name, with commas between them: the first that the
  /// machine has.
  package let font: String

  /// The colours and the letters of the default theme, by day.
  package static let standard = SocialCardSettings(
    isEnabled: false,
    background: CardColor(red: 0xFD, green: 0xFC, blue: 0xF9),
    text: CardColor(red: 0x1B, green: 0x1A, blue: 0x17),
    accent: CardColor(red: 0x8C, green: 0x1C, blue: 0x22),
    font: "Palatino, P052, Charter, Georgia, Serif")
}

/// An opaque colour in sRGB.
package struct CardColor: Sendable, Hashable {
  package let red: UInt8
  package let green: UInt8
  package let blue: UInt8

  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads `#8c1c22`, `#8C2`, and both without the `#`, which YAML takes for a comment's.
  package init?(_ text: String) {
    let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
    guard digits.utf8.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }),
      let number = UInt32(digits, radix: 16)
    else { return nil }
    switch digits.utf8.count {
    case 3:
      self.init(
        red: UInt8(number >> 8 & 15) * 17, green: UInt8(number >> 4 & 15) * 17,
        blue: UInt8(number & 15) * 17)
    case 6:
      self.init(
        red: UInt8(number >> 16 & 255), green: UInt8(number >> 8 & 255), blue: UInt8(number & 255))
    default: return nil
    }
  }

  /// `#8c1c22`.
  package var hex: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
