import Newsroom

/// Pictures in running text.
extension ProseWriter {
  /// How wide a picture of a text is shown: the width of its column, whose measure is 65 characters.
  private static let sizes = "(min-width: 45rem) 42rem, 100vw"
  private static let opening = Array("<img src=\"".utf8)

  /// Writes the value of a picture's `src` and what belongs to it, up to where the source goes on.
  ///
  /// With copies in WebP the element is wrapped in a `picture`. A text that is read elsewhere has the
  /// original alone: feed readers know no more than `src`.
  ///
  /// - Parameters:
  ///   - range: of the value in the source.
  /// - Returns: the position in the source after what was written.
  func write(
    _ target: LinkTarget, suffix: String, replacing range: Range<Int>, of source: [UInt8],
    into html: inout [UInt8]
  ) -> Int {
    let sources = origin.isEmpty ? presentation.sources(of: target) : nil
    let end = sources.flatMap { wrapped($0, before: range, of: source, into: &html) }
    html.appendEscaped(origin + presentation.url(of: target) + suffix)
    // The quote that ends the attribute follows in the source, so the last of these has none.
    if let size = presentation.size(of: target) {
      html += "\" width=\"\(size.width)\" height=\"\(size.height)".utf8
    }
    if let own = sources.flatMap({ presentation.srcset($0.own) }) {
      html += "\" srcset=\"".utf8
      html.appendEscaped(own)
      html += "\" sizes=\"\(Self.sizes)".utf8
    }
    html += "\" loading=\"lazy\" decoding=\"async".utf8
    guard let end else { return range.upperBound }
    html += source[range.upperBound..<end]
    html += "</picture>".utf8
    return end
  }

  /// Opens a `picture` before the element whose beginning is written already.
  /// - Returns: where the element ends in the source; nil where none was opened.
  private func wrapped(
    _ sources: PictureSources, before range: Range<Int>, of source: [UInt8],
    into html: inout [UInt8]
  ) -> Int? {
    // Attributes hold no bracket: cmark escapes them.
    guard let webp = presentation.srcset(sources.webp),
      html.suffix(Self.opening.count).elementsEqual(Self.opening),
      let bracket = source[range.upperBound...].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    html.removeLast(Self.opening.count)
    html += "<picture><source type=\"image/webp\" srcset=\"".utf8
    html.appendEscaped(webp)
    html += "\" sizes=\"\(Self.sizes)\">".utf8
    html += Self.opening
    return bracket + 1
  }
}
