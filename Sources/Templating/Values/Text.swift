/// Work on the bytes of strings.
enum Text {
  /// The first place of `needle` at or behind `start`.
  static func firstRange(of needle: [UInt8], in bytes: [UInt8], from start: Int) -> Range<Int>? {
    if needle.isEmpty { return start <= bytes.count ? start..<start : nil }
    guard needle.count <= bytes.count else { return nil }
    let last = bytes.count - needle.count
    var index = start
    while index <= last {
      if bytes[index] == needle[0], bytes[index..<index + needle.count].elementsEqual(needle) {
        return index..<index + needle.count
      }
      index += 1
    }
    return nil
  }

  /// `text` with up to `limit` occurrences of `old` replaced; a negative limit is none.
  static func replace(_ old: String, by new: String, in text: String, limit: Int = -1) -> String {
    if old.isEmpty { return interleave(new, in: text, limit: limit) }
    let bytes = Array(text.utf8)
    let needle = Array(old.utf8)
    var result: [UInt8] = []
    var start = 0
    var count = 0
    while limit < 0 || count < limit, let found = firstRange(of: needle, in: bytes, from: start) {
      result += bytes[start..<found.lowerBound]
      result += new.utf8
      start = found.upperBound
      count += 1
    }
    if count == 0 { return text }
    result += bytes[start...]
    return String(decoding: result, as: UTF8.self)
  }

  /// Replacing nothing puts the new text between all characters, as in Python.
  private static func interleave(_ new: String, in text: String, limit: Int) -> String {
    var result = ""
    var count = 0
    for scalar in text.unicodeScalars {
      if limit < 0 || count < limit { result += new }
      count += 1
      result.unicodeScalars.append(scalar)
    }
    return limit < 0 || count < limit ? result + new : result
  }

  static func trim(
    _ text: String, _ characters: String?, left: Bool = true, right: Bool = true
  ) -> String {
    let set = characters.map { Set($0.unicodeScalars) }
    func isTrimmed(_ scalar: Unicode.Scalar) -> Bool {
      set?.contains(scalar) ?? scalar.properties.isWhitespace
    }
    var scalars = text.unicodeScalars[...]
    if left { scalars = scalars.drop(while: isTrimmed) }
    if right { while let last = scalars.last, isTrimmed(last) { scalars.removeLast() } }
    return String(scalars)
  }

  /// The first character in upper case, the others in lower case.
  static func capitalize(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    guard let first = scalars.popFirst() else { return text }
    return first.properties.titlecaseMapping + String(scalars).lowercased()
  }
}
