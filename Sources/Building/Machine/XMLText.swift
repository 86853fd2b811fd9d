/// Writes XML 1.0. A character that XML may not hold is left out, whatever text it comes in.
package struct XMLText {
  package private(set) var bytes: [UInt8] = []

  /// - Parameter isDocument: begins with the XML declaration; a part of a document has none.
  package init(isDocument: Bool) {
    if isDocument { bytes += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8 }
  }

  package mutating func open(_ name: String, _ attributes: [(String, String)] = []) {
    startTag(name, attributes)
    bytes += ">".utf8
  }

  package mutating func close(_ name: String) {
    bytes += "</".utf8
    bytes += name.utf8
    bytes += ">\n".utf8
  }

  /// An element of text alone.
  package mutating func element(
    _ name: String, _ text: String, _ attributes: [(String, String)] = []
  ) {
    open(name, attributes)
    escape(text)
    close(name)
  }

  /// An element without content.
  package mutating func empty(_ name: String, _ attributes: [(String, String)] = []) {
    startTag(name, attributes)
    bytes += "/>\n".utf8
  }

  /// An element that holds HTML as text.
  package mutating func element(
    _ name: String, html: [UInt8], _ attributes: [(String, String)] = []
  ) {
    open(name, attributes)
    bytes += "<![CDATA[".utf8
    html.withUnsafeBufferPointer { appendCharacterData($0) }
    bytes += "]]>".utf8
    close(name)
  }

  package mutating func lineBreak() { bytes.append(UInt8(ascii: "\n")) }

  /// Parts of the document that were written before.
  package mutating func append(_ part: [UInt8]) { bytes += part }

  private mutating func startTag(_ name: String, _ attributes: [(String, String)]) {
    bytes += "<".utf8
    bytes += name.utf8
    for (key, value) in attributes {
      bytes += " ".utf8
      bytes += key.utf8
      bytes += "=\"".utf8
      escape(value)
      bytes += "\"".utf8
    }
  }

  private mutating func escape(_ text: String) {
    var text = text
    text.withUTF8 { text in
      append(text) { index in
        switch text[index] {
        case UInt8(ascii: "&"): ("&amp;", 1)
        case UInt8(ascii: "<"): ("&lt;", 1)
        case UInt8(ascii: ">"): ("&gt;", 1)
        case UInt8(ascii: "\""): ("&quot;", 1)
        default: Self.forbidden(text, at: index)
        }
      }
    }
  }

  private mutating func appendCharacterData(_ text: UnsafeBufferPointer<UInt8>) {
    append(text) { index in
      // `]]>` would end the section: it is written as the end of one and the beginning of another.
      if text[index] == UInt8(ascii: "]"), index + 2 < text.count,
        text[index + 1] == UInt8(ascii: "]"), text[index + 2] == UInt8(ascii: ">")
      {
        return ("]]]]><![CDATA[>", 3)
      }
      return Self.forbidden(text, at: index)
    }
  }

  /// Copies runs of bytes; the closure says what stands for the bytes at an index, if anything does.
  @inline(__always)
  private mutating func append(
    _ text: UnsafeBufferPointer<UInt8>, replacing: (Int) -> (StaticString, Int)?
  ) {
    var start = 0
    var index = 0
    while index < text.count {
      guard let (replacement, length) = replacing(index) else {
        index += 1
        continue
      }
      bytes += text[start..<index]
      replacement.withUTF8Buffer { bytes += $0 }
      index += length
      start = index
    }
    bytes += text[start...]
  }

  /// Controls but for tab and line feed, U+FFFE and U+FFFF. A carriage return is left out too,
  /// because readers make a line feed of it.
  @inline(__always)
  private static func forbidden(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (StaticString, Int)? {
    let byte = text[index]
    if byte < 0x20 { return byte == 0x09 || byte == 0x0A ? nil : ("", 1) }
    if byte == 0xEF, index + 2 < text.count, text[index + 1] == 0xBF, text[index + 2] >= 0xBE {
      return ("", 3)
    }
    return nil
  }
}
