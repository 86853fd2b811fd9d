/// The spellings of all forms, read without checks: the entries are theirs.
struct Spellings {
  let entries: UnsafeBufferPointer<NameTable.Entry>
  let bytes: UnsafeBufferPointer<UInt8>

  /// Where the form of an entry begins if it ends at `end` and begins no earlier than `lowerBound`;
  /// nil if the text there only shares its key.
  func start(
    of entry: Int, endingAt end: Int, notBefore lowerBound: Int,
    in text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    let first = Int(entries[entry].start)
    var index = first + Int(entries[entry].count)
    var position = end
    while index > first {
      index -= 1
      let byte = bytes[index]
      if position > lowerBound, text[position - 1] == byte, byte > ASCII.hyphen {
        position -= 1
        continue
      }
      let length: Int
      switch byte {
      case ASCII.space:
        length = TextSymbol.gapLength(before: position, notBefore: lowerBound, in: text)
      case ASCII.hyphen:
        length = TextSymbol.hyphenLength(before: position, notBefore: lowerBound, in: text)
      case ASCII.apostrophe:
        length = TextSymbol.apostropheLength(before: position, notBefore: lowerBound, in: text)
      default:
        guard position > lowerBound else { return nil }
        length = text[position - 1] == byte ? 1 : 0
      }
      guard length > 0 else { return nil }
      position -= length
    }
    return position
  }
}
