import Diagnostics
import FrontMatter

/// The settings of social cards.
extension SettingsReader {
  /// `true`, `false`, or a mapping, which asks for cards too.
  static func socialCards(from fields: inout FieldReader) -> SocialCardSettings {
    guard let node = fields.node("social_cards") else { return .standard }
    switch node.value {
    case .bool(let isEnabled): return settings(isEnabled: isEnabled)
    case .mapping:
      return fields.mapping("social_cards") { socialCards(fromMapping: &$0) } ?? .standard
    default:
      fields.reportWrongType(
        "social_cards", mustBe: "true, false or a mapping", found: node,
        help: "write true for cards in the theme's colours")
      return .standard
    }
  }

  private static func socialCards(fromMapping cards: inout FieldReader) -> SocialCardSettings {
    settings(
      isEnabled: cards.bool("enabled")?.value ?? true,
      background: color("background", from: &cards), text: color("text", from: &cards),
      accent: color("accent", from: &cards), font: font(from: &cards))
  }

  private static func settings(
    isEnabled: Bool, background: CardColor? = nil, text: CardColor? = nil,
    accent: CardColor? = nil, font: String? = nil
  ) -> SocialCardSettings {
    let standard = SocialCardSettings.standard
    return SocialCardSettings(
      isEnabled: isEnabled, background: background ?? standard.background,
      text: text ?? standard.text, accent: accent ?? standard.accent,
      font: font ?? standard.font)
  }

  private static func color(_ key: String, from cards: inout FieldReader) -> CardColor? {
    guard let text = cards.string(key) else {
      // Without quotes the colour is a comment.
      if let range = cards.rangeOfKey(key), cards.node(key) == nil {
        cards.diagnostics.append(
          .error(
            "wrong-type", "'\(key)' has no colour", at: range,
            help: "put it in quotes, for example '#8c1c22'"))
      }
      return nil
    }
    if let color = CardColor(text.value) { return color }
    cards.diagnostics.append(
      .error(
        "wrong-type", "'\(key)' must be a colour of three or six hexadecimal digits",
        at: text.range, help: "for example '#8c1c22'"))
    return nil
  }

  /// Names of families as programs and markup take them without quoting.
  private static func font(from cards: inout FieldReader) -> String? {
    guard let font = cards.string("font") else { return nil }
    let isPlain =
      (1...200).contains(font.value.utf8.count)
      && font.value.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || (0x30...0x39).contains($0.value)
          || " ,.-_".contains(Character($0))
      }
    if isPlain { return font.value }
    cards.diagnostics.append(
      .error(
        "wrong-type", "'font' must be names of font families with commas between them",
        at: font.range, help: "for example 'Charter, Georgia'"))
    return nil
  }
}
