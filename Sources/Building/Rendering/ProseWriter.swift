import Newsroom

/// Writes linked prose as HTML: the parsed bytes, with the links and mentions put in.
struct ProseWriter {
  let presentation: Presentation
  /// What goes before the URLs of this site: its origin, for a text that is read elsewhere.
  var origin = ""

  /// Cost: one copy of the HTML.
  func html(of prose: LinkedProse) -> [UInt8] {
    let source = prose.source.html
    if prose.edits.isEmpty { return source }
    var html: [UInt8] = []
    html.reserveCapacity(source.count + prose.edits.count * 64)
    var position = 0
    for edit in prose.edits {
      html += source[position..<edit.range.lowerBound]
      if case .picture(let target, let suffix) = edit.change {
        position = write(
          target, suffix: suffix, replacing: edit.range, of: source, into: &html)
        continue
      }
      write(edit.change, replacing: source[edit.range], into: &html)
      position = edit.range.upperBound
    }
    html += source[position...]
    return html
  }

  /// Without the `<p>` around a text that is one paragraph, to stand in a line of its own.
  func inlineHTML(of prose: LinkedProse) -> [UInt8] {
    let html = html(of: prose)
    let (open, close) = (Array("<p>".utf8), Array("</p>\n".utf8))
    let inner = html.dropFirst(open.count).dropLast(close.count)
    guard html.starts(with: open), html.suffix(close.count).elementsEqual(close),
      !inner.indices.contains(where: {
        inner[$0] == UInt8(ascii: "<") && inner[$0...].starts(with: open)
      })
    else { return html }
    return Array(inner)
  }

  private func write(
    _ change: LinkedProse.Change, replacing original: ArraySlice<UInt8>, into html: inout [UInt8]
  ) {
    switch change {
    case .footnoteReturn: html.appendEscaped(presentation.labels[.footnoteReturn])
    case .url(let target, let suffix), .picture(let target, let suffix):
      html.appendEscaped(origin + presentation.url(of: target) + suffix)
    case .mention(let entity):
      html += "<a class=\"mention\" href=\"".utf8
      html.appendEscaped(origin + presentation.url(of: .entity(entity)))
      html += "\">".utf8
      html += original
      html += "</a>".utf8
    case .link(let target, let suffix, let text):
      html += "<a href=\"".utf8
      html.appendEscaped(origin + presentation.url(of: target) + suffix)
      html += "\">".utf8
      html.appendEscaped(text ?? presentation.name(of: target))
      html += "</a>".utf8
    }
  }
}

extension [UInt8] {
  /// Appends text so that it is safe in HTML text and in a quoted attribute. Runs of bytes that need
  /// nothing are copied as a whole.
  mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for index in bytes.indices {
        let entity: StaticString
        switch bytes[index] {
        case UInt8(ascii: "&"): entity = "&amp;"
        case UInt8(ascii: "<"): entity = "&lt;"
        case UInt8(ascii: ">"): entity = "&gt;"
        case UInt8(ascii: "\""): entity = "&quot;"
        default: continue
        }
        append(contentsOf: bytes[start..<index])
        entity.withUTF8Buffer { append(contentsOf: $0) }
        start = index + 1
      }
      append(contentsOf: bytes[start...])
    }
  }
}
