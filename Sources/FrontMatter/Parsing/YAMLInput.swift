/// The bytes that libyaml reads, and the way from its marks back to offsets of the file.
struct YAMLInput {
  let bytes: [UInt8]
  /// The YAML within `bytes`, without a byte order mark.
  let range: Range<Int>
  /// Where, in `bytes`, the escapes end that were written shorter than in the file.
  private let shortened: [Int]

  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.init(bytes: bytes, range: range, shortened: [])
  }

  private init(bytes: [UInt8], range: Range<Int>, shortened: [Int]) {
    self.bytes = bytes
    self.range = range
    self.shortened = shortened
  }

  /// JSON is YAML but for one thing: it writes a character beyond U+FFFF as two surrogates,
  /// `\ud83d\ude00`, that YAML does not join. They become `\U0001F600`, two bytes shorter.
  init(json bytes: [UInt8], in range: Range<Int>) {
    var output: [UInt8] = []
    var shortened: [Int] = []
    var copied = 0
    var offset = range.lowerBound
    while let backslash = bytes[offset..<range.upperBound].firstIndex(of: UInt8(ascii: "\\")) {
      guard let scalar = Self.surrogatePair(in: bytes[backslash..<range.upperBound]) else {
        // The escaped character may be a backslash itself.
        offset = min(backslash + 2, range.upperBound)
        continue
      }
      let digits = String(scalar, radix: 16)
      output += bytes[copied..<backslash]
      output += "\\U".utf8
      output += repeatElement(UInt8(ascii: "0"), count: 8 - digits.count)
      output += digits.utf8
      shortened.append(output.count)
      offset = backslash + 12
      copied = offset
    }
    guard !shortened.isEmpty else {
      self.init(bytes, in: range)
      return
    }
    output += bytes[copied...]
    self.init(
      bytes: output, range: range.lowerBound..<(range.upperBound - 2 * shortened.count),
      shortened: shortened)
  }

  var hasShortenedEscapes: Bool { !shortened.isEmpty }

  /// The offset in the file of an offset in `bytes`.
  func fileOffset(of offset: Int) -> Int {
    if shortened.isEmpty { return offset }
    var (low, high) = (0, shortened.count)
    while low < high {
      let middle = (low + high) / 2
      if shortened[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return offset + 2 * low
  }

  private static func surrogatePair(in escape: ArraySlice<UInt8>) -> UInt32? {
    guard let high = codeUnit(of: escape.prefix(6)), (0xD800..<0xDC00).contains(high),
      let low = codeUnit(of: escape.dropFirst(6).prefix(6)), (0xDC00..<0xE000).contains(low)
    else { return nil }
    return 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
  }

  private static func codeUnit(of escape: ArraySlice<UInt8>) -> UInt32? {
    guard escape.count == 6, escape.starts(with: "\\u".utf8) else { return nil }
    return UInt32(String(decoding: escape.dropFirst(2), as: UTF8.self), radix: 16)
  }
}
