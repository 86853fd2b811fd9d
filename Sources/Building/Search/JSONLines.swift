import Templating

/// JSON of few bytes, an element a line, so that two versions can be compared. What means something in
/// HTML is escaped, so that no reader can take a headline for a tag.
struct JSONLines {
  private var bytes: [UInt8]
  private var isFirst = true

  init(opening: String) {
    bytes = Array(opening.utf8)
  }

  mutating func append(key: String, text: String) {
    startElement()
    append(key)
    bytes.append(UInt8(ascii: ":"))
    append(text)
  }

  mutating func append(texts: [String]) {
    startElement()
    bytes.append(UInt8(ascii: "["))
    for (position, text) in texts.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      append(text)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  func closed(_ end: String) -> [UInt8] { bytes + Array("\n\(end)\n".utf8) }

  private mutating func startElement() {
    bytes += (isFirst ? "\n" : ",\n").utf8
    isFirst = false
  }

  private mutating func append(_ text: String) { JSONText.appendString(text, to: &bytes) }
}
