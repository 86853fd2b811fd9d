/// The text of an HTML fragment as scalars, entities resolved, with the byte offset of each.
struct ScalarText {
  private(set) var scalars: [Unicode.Scalar] = []
  /// One more than the scalars: the last is the end of the text.
  private(set) var offsets: [Int] = []

  init(html: String) {
    var rest = Array(html.unicodeScalars)[...]
    var offset = 0
    while let first = rest.first {
      var length = 1
      var scalar = first
      for (entity, resolved) in ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\""]
      where rest.starts(with: entity.unicodeScalars) {
        length = entity.unicodeScalars.count
        scalar = resolved.unicodeScalars.first ?? scalar
      }
      scalars.append(scalar)
      offsets.append(offset)
      offset += rest.prefix(length).reduce(0) { $0 + UTF8.width($1) }
      rest = rest.dropFirst(length)
    }
    offsets.append(offset)
  }

  func index(of offset: Int) -> Int? { offsets.firstIndex(of: offset) }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    " \t\r\n\u{A0}\u{202F}".unicodeScalars.contains(scalar) || 0x2000...0x200A ~= scalar.value
  }

  static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    "-\u{2010}\u{2011}".unicodeScalars.contains(scalar)
  }

  static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    "'\u{2019}\u{2BC}".unicodeScalars.contains(scalar)
  }
}

extension ScalarText {
  private enum Kind { case word, unspaced, mark, invisible, symbol, other }

  private func kind(_ scalar: Unicode.Scalar) -> Kind {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
    case .format: return scalar == "\u{200B}" ? .other : .invisible
    case .otherSymbol: return scalar.isASCII ? .other : .symbol
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .connectorPunctuation:
      if 0x1160...0x11FF ~= scalar.value { return .mark }
      let ranges: [ClosedRange<UInt32>] = [0xE01...0xE5B, 0x1100...0x11FF, 0x3041...0xD7FF]
      return ranges.contains { $0.contains(scalar.value) } ? .unspaced : .word
    default: return .other
    }
  }

  /// What stands before `index`, marks and invisible characters joined to it.
  private func before(_ index: Int) -> (kind: Kind, index: Int)? {
    var at = index - 1
    guard at >= 0 else { return nil }
    while at > 0, [.mark, .invisible].contains(kind(scalars[at])) { at -= 1 }
    return (kind(scalars[at]), at)
  }

  private func after(_ index: Int) -> (kind: Kind, index: Int)? {
    var at = index
    while at < scalars.count, kind(scalars[at]) == .invisible { at += 1 }
    return at < scalars.count ? (kind(scalars[at]), at) : nil
  }

  func allowsStart(at index: Int) -> Bool {
    guard index > 0 else { return true }
    if scalars[index - 1] == "@" { return false }
    let first = kind(scalars[index])
    if first == .unspaced || first == .symbol || 0x1160...0x11FF ~= scalars[index].value {
      return true
    }
    guard let previous = before(index) else { return true }
    if previous.kind == .word || previous.kind == .mark { return false }
    let joined = before(previous.index)
    let isJoined = joined?.kind == .word || joined?.kind == .mark
    switch scalars[previous.index] {
    case ".": return !isJoined
    case ",":
      let isNumber = joined.map { scalars[$0.index].properties.generalCategory == .decimalNumber }
      return scalars[index].properties.generalCategory != .decimalNumber || isNumber != true
    case "'", "\u{2019}":
      guard let joined, [.word, .unspaced, .mark].contains(joined.kind) else { return true }
      var start = previous.index
      while start > 0, "a"..."z" ~= scalars[start - 1] { start -= 1 }
      let word = String(String.UnicodeScalarView(scalars[start..<previous.index]))
      let isInside = before(start).map { [.word, .unspaced, .mark].contains($0.kind) } ?? false
      return ["d", "l", "s", "m", "qu", "all", "un"].contains(word) && !isInside
    default: return true
    }
  }

  /// Nil if the name does not end there, else whether it is a possessive.
  func ending(of name: Range<Int>) -> Bool? {
    let end = name.upperBound
    guard end < scalars.count else { return false }
    if scalars[end] == "@" || kind(scalars[end]) == .mark { return nil }
    let last = kind(scalars[end - 1])
    let touches = last == .unspaced || last == .symbol || 0x1160...0x11FF ~= scalars[end - 1].value
    guard let next = after(end) else { return false }
    if next.kind == .word || next.kind == .mark { return touches ? false : nil }
    if next.kind == .unspaced { return false }
    let following = scalars[next.index]
    if following == ".", !touches {
      let joined = after(next.index + 1)
      return joined?.kind == .word || joined?.kind == .mark ? nil : false
    }
    if following == ",", scalars[end - 1].properties.generalCategory == .decimalNumber {
      let joined = after(next.index + 1)
      let isDigit = joined.map { scalars[$0.index].properties.generalCategory == .decimalNumber }
      return isDigit == true ? nil : false
    }
    guard Self.isApostrophe(following) else { return false }
    return possessive(of: name, after: next.index + 1) ?? (touches ? false : nil)
  }

  private func possessive(of name: Range<Int>, after index: Int) -> Bool? {
    func isWord(_ at: Int) -> Bool {
      at < scalars.count && [.word, .unspaced, .mark].contains(kind(scalars[at]))
    }
    func has(_ word: String) -> Bool {
      let end = index + word.unicodeScalars.count
      guard end <= scalars.count, !isWord(end) else { return false }
      return String(String.UnicodeScalarView(scalars[index..<end])).lowercased() == word
    }
    if has("s") { return true }
    if !isWord(index) {
      let isQuoted =
        name.lowerBound > 0 && "'‘’‚‛".unicodeScalars.contains(scalars[name.lowerBound - 1])
      return !isQuoted && "sxzSXZ".unicodeScalars.contains(scalars[name.upperBound - 1])
    }
    if ["d", "ll", "re", "ve"].contains(where: has) { return false }
    return kind(scalars[index]) == .unspaced ? false : nil
  }
}
