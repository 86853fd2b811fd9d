/// Turns libyaml's marks, which count characters, into byte offsets of the file.
///
/// Marks come nearly in order, so a cursor walks from each to the next: one pass in all. Where the
/// YAML is ASCII a character is a byte.
struct CharacterOffsets {
  private let input: YAMLInput
  private let isASCII: Bool
  private var character = 0
  private var offset: Int

  init(_ input: YAMLInput) {
    self.input = input
    offset = input.range.lowerBound
    isASCII = input.bytes[input.range].allSatisfy { $0 < 0x80 }
  }

  mutating func fileOffset(ofCharacter wanted: Int) -> Int {
    input.fileOffset(of: inputOffset(ofCharacter: wanted))
  }

  private mutating func inputOffset(ofCharacter wanted: Int) -> Int {
    let range = input.range
    if isASCII { return min(range.lowerBound + max(wanted, 0), range.upperBound) }
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
