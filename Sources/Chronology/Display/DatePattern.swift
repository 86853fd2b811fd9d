/// How a template asks for a date to be written: `%-d %B %Y`, or a style by name (`iso`, `short`,
/// `medium`, `long`, `full`). Checked once, used for many dates.
package struct DatePattern: Sendable, Hashable {
  private enum Piece: Sendable, Hashable {
    case text(String)
    /// A directive's letter, and whether it is without padding (`%-d`).
    case directive(UInt8, isBare: Bool)
    /// The day in the order of the reader's language.
    case style(Style)
  }

  package enum Style: String, Sendable, CaseIterable {
    /// `2026-06-18` or `2026-06-18T09:30:00+02:00`.
    case iso
    /// `18 Jun 2026`
    case short
    /// `18 June 2026`
    case medium
    /// `Thursday, 18 June 2026`
    case long
    /// `Thursday, 18 June 2026, 09:30`
    case full
  }

  private let pieces: [Piece]

  private static let directives = Set("YyCmdejHIMSpPBbhAaUuwVGFTRDsnt%zZ".utf8)

  /// Checks a pattern: a style's name, or text with `%` directives as in strftime.
  package static func compile(_ text: String) -> Result<DatePattern, DateError> {
    if let style = Style(rawValue: text) { return .success(DatePattern(pieces: [.style(style)])) }
    var pieces: [Piece] = []
    var cursor = ByteCursor(Array(text.utf8))
    var literal: [UInt8] = []
    while let byte = cursor.next {
      let start = cursor.offset
      cursor.offset += 1
      guard byte == UInt8(ascii: "%") else {
        literal.append(byte)
        continue
      }
      let isBare = cursor.take(UInt8(ascii: "-"))
      guard let letter = cursor.next, directives.contains(letter) else {
        repeat { cursor.offset += 1 } while (cursor.next ?? 0) & 0xC0 == 0x80
        return .failure(unknown(text, start..<min(cursor.offset, cursor.end)))
      }
      cursor.offset += 1
      if !literal.isEmpty { pieces.append(.text(String(decoding: literal, as: UTF8.self))) }
      literal = []
      pieces.append(.directive(letter, isBare: isBare))
    }
    if !literal.isEmpty { pieces.append(.text(String(decoding: literal, as: UTF8.self))) }
    return .success(DatePattern(pieces: pieces))
  }

  private static func unknown(_ text: String, _ range: Range<Int>) -> DateError {
    let directive = String(decoding: Array(text.utf8)[range], as: UTF8.self)
    return DateError(
      "date directive '\(directive)' is unknown", at: range, help: "write '%%' for a percent sign")
  }

  package func text(of moment: Moment, _ display: DateDisplay) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let literal): text += literal
      case .directive(let letter, let isBare):
        text += MomentFields(moment, display.language).text(of: letter, isBare: isBare)
      case .style(let style): text += self.text(of: moment, style, display)
      }
    }
    return text
  }

  private func text(of moment: Moment, _ style: Style, _ display: DateDisplay) -> String {
    let day = moment.day
    switch style {
    case .iso: return moment.isoText
    case .short:
      return display.text(
        of: DateParts(
          year: String(day.year), month: display.language.shortMonthName(day.month),
          day: String(day.day)))
    case .medium: return display.text(of: day)
    case .long: return display.language.weekdayName(day.weekday) + ", " + display.text(of: day)
    case .full:
      return display.language.weekdayName(day.weekday) + ", " + display.text(of: moment)
    }
  }
}
