/// One line of YAML, taken apart far enough to say what is wrong with it.
struct SourceLine {
  let bytes: ArraySlice<UInt8>
  /// Without its line break.
  let offsets: Range<Int>

  init(around offset: Int, in file: [UInt8], bounds: Range<Int>) {
    let offset = min(max(offset, bounds.lowerBound), bounds.upperBound)
    let newline = UInt8(ascii: "\n")
    let start =
      file[bounds.lowerBound..<offset].lastIndex(of: newline).map { $0 + 1 } ?? bounds.lowerBound
    var end = file[offset..<bounds.upperBound].firstIndex(of: newline) ?? bounds.upperBound
    if end > start, file[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    offsets = start..<end
    bytes = file[offsets]
  }

  /// Without the spaces around its text.
  var contentOffsets: Range<Int> { trimmed(bytes.drop(while: isBlank)).indices }

  /// The text after `key: ` and any `- `, without spaces around it.
  var value: ArraySlice<UInt8> {
    var rest = bytes.drop(while: isBlank)
    while rest.starts(with: "- ".utf8) { rest = rest.dropFirst(2).drop(while: isBlank) }
    if let colon = rest.indices.first(where: isColon(at:)), !isQuote(rest.first) {
      rest = rest[(colon + 1)...].drop(while: isBlank)
    }
    return trimmed(rest)
  }

  /// The key that the line begins with: `title` in `- title: x`.
  var key: ArraySlice<UInt8>? {
    var rest = bytes.drop(while: isBlank)
    while rest.starts(with: "- ".utf8) { rest = rest.dropFirst(2).drop(while: isBlank) }
    return rest.indices.first(where: isColon(at:)).map { rest[..<$0] }
  }

  /// A colon that ends a key: a space or the line's end follows.
  func isColon(at offset: Int) -> Bool {
    guard bytes.indices.contains(offset), bytes[offset] == UInt8(ascii: ":") else { return false }
    return offset + 1 == bytes.endIndex || isBlank(bytes[offset + 1])
  }

  private func trimmed(_ slice: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    slice.lastIndex { !isBlank($0) }.map { slice[...$0] } ?? slice.prefix(0)
  }

  private func isQuote(_ byte: UInt8?) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
