/// Work on strings by bytes and code points, which is how Python counts.
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

  /// The pieces between occurrences of `separator`, at most `limit` cuts made.
  static func split(_ text: String, by separator: String, limit: Int = -1) -> [String] {
    let bytes = Array(text.utf8)
    let needle = Array(separator.utf8)
    var pieces: [String] = []
    var start = 0
    while limit < 0 || pieces.count < limit, !needle.isEmpty,
      let found = firstRange(of: needle, in: bytes, from: start)
    {
      pieces.append(String(decoding: bytes[start..<found.lowerBound], as: UTF8.self))
      start = found.upperBound
    }
    return pieces + [String(decoding: bytes[start...], as: UTF8.self)]
  }

  /// The words between runs of white space.
  static func words(_ text: String, limit: Int = -1) -> [String] {
    var words: [String] = []
    var rest = text.unicodeScalars[...]
    while true {
      rest = rest.drop { $0.isPythonSpace }
      if rest.isEmpty { return words }
      if limit >= 0, words.count == limit {
        return words + [String(rest)]
      }
      let word = rest.prefix { !$0.isPythonSpace }
      words.append(String(word))
      rest = rest[word.endIndex...]
    }
  }

  /// Lines without their breaks; a break at the end adds no empty line.
  static func lines(_ text: String) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      if scalar == "\n", previous == "\r" { continue }
      if scalar.isPythonLineBreak {
        lines.append(String(line))
        line = String.UnicodeScalarView()
      } else {
        line.append(scalar)
      }
    }
    return line.isEmpty ? lines : lines + [String(line)]
  }

  static func trim(
    _ text: String, _ characters: String?, left: Bool = true, right: Bool = true
  ) -> String {
    let set = characters.map { Set($0.unicodeScalars) }
    func isTrimmed(_ scalar: Unicode.Scalar) -> Bool {
      set?.contains(scalar) ?? scalar.isPythonSpace
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

  /// Every word capitalized; words start behind space, hyphens and opening brackets.
  static func title(_ text: String) -> String {
    var result = ""
    var word = String.UnicodeScalarView()
    func flush() {
      guard let first = word.first else { return }
      result += first.properties.uppercaseMapping
      result += String(String.UnicodeScalarView(word.dropFirst())).lowercased()
      word = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      if scalar.isPythonSpace || "-({[<".unicodeScalars.contains(scalar) {
        flush()
        result.unicodeScalars.append(scalar)
      } else {
        word.append(scalar)
      }
    }
    flush()
    return result
  }

  static func prefix(_ text: String, _ count: Int) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.prefix(max(0, count))))
  }

  static func count(_ text: String) -> Int { text.unicodeScalars.count }

  /// Spaces on both sides up to `width`, as Python's `center` deals them out.
  static func center(_ text: String, _ width: Int, fill: String = " ") -> String {
    let padding = width - count(text)
    if padding <= 0 { return text }
    let left = padding / 2 + (padding & width & 1)
    return String(repeating: fill, count: left) + text
      + String(repeating: fill, count: padding - left)
  }
}

extension Unicode.Scalar {
  var isPythonSpace: Bool {
    if value < 0x80 {
      return value == 0x20 || (0x09...0x0D).contains(value) || (0x1C...0x1F).contains(value)
    }
    return properties.isWhitespace
  }

  var isPythonLineBreak: Bool {
    switch value {
    case 0x0A...0x0D, 0x1C...0x1E, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// `\w` of Python's regular expressions.
  var isWordCharacter: Bool {
    if value < 0x80 { return UInt8(value).isNamePart }
    return properties.isAlphabetic || properties.numericType != nil
  }

  var isWordLetter: Bool { isWordCharacter && properties.numericType == nil }
}
