/// Turns libyaml's marks, which count characters, into byte offsets of the file.
///
/// Marks come nearly in order, so a cursor walks from each to the next: one pass in all. Where the
/// YAML is ASCII a character is a byte.
struct CharacterOffsets {
  private let input: YAMLInput
  /// Not nil where a character is a byte of the file: the offset of the first.
  private let asciiStart: Int?
  private var character = 0
  private var offset: Int

  init(_ input: YAMLInput) {
    self.input = input
    offset = input.range.lowerBound
    let bits = input.bytes[input.range].reduce(0, |)
    asciiStart = bits < 0x80 && !input.hasShortenedEscapes ? input.range.lowerBound : nil
  }

  mutating func fileOffset(ofCharacter wanted: Int) -> Int {
    if let asciiStart { return asciiStart + min(max(wanted, 0), input.range.count) }
    return input.fileOffset(of: inputOffset(ofCharacter: wanted))
  }

  private mutating func inputOffset(ofCharacter wanted: Int) -> Int {
    let range = input.range
    while character < wanted, offset < range.upperBound {
      offset += 1
      while offset < range.upperBound, isContinuation(offset) { offset += 1 }
      character += 1
    }
    while character > wanted, offset > range.lowerBound {
      offset -= 1
      while offset > range.lowerBound, isContinuation(offset) { offset -= 1 }
      character -= 1
    }
    return offset
  }

  private func isContinuation(_ offset: Int) -> Bool {
    input.bytes[offset] & 0b1100_0000 == 0b1000_0000
  }
}
