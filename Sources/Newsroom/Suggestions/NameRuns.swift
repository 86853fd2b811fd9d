import Mentions

/// Finds runs of capitalised words in a story's running text that may be names.
struct NameRuns {
  /// A run, in bytes of the HTML.
  struct Run {
    let name: String
    let range: Range<Int>
  }

  /// A word and what stands between it and the one before.
  private struct Word {
    let range: Range<Int>
    let isCapitalised: Bool
    let opensSentence: Bool
    /// Only a space parts it from the word before.
    let joinsPrevious: Bool
  }

  /// Longer runs are headlines.
  private static let longest = 6

  let words: NameWords

  /// - Parameter known: the ranges of names that are in the registry, ascending.
  func runs(in html: [UInt8], linkable: [Range<Int>], known: [Range<Int>]) -> [Run] {
    var runs: [Run] = []
    var known = known[...]
    for range in linkable {
      let words = self.words(in: html, range)
      var run: [Word] = []
      for word in words {
        while let first = known.first, first.upperBound <= word.range.lowerBound {
          known.removeFirst()
        }
        let isKnown = known.first.map { $0.lowerBound < word.range.upperBound } ?? false
        if !word.joinsPrevious || isKnown { finish(&run, html, into: &runs) }
        if isKnown { continue }
        if word.isCapitalised || !run.isEmpty && isConnecting(word, html) {
          run.append(word)
        } else {
          finish(&run, html, into: &runs)
        }
      }
      finish(&run, html, into: &runs)
    }
    return runs
  }

  /// Takes what is no name from both ends, and the run if anything is left.
  private func finish(_ run: inout [Word], _ html: [UInt8], into runs: inout [Run]) {
    defer { run.removeAll(keepingCapacity: true) }
    var rest = run[...]
    while let first = rest.first, isExcluded(first, html) { rest.removeFirst() }
    while let last = rest.last, isExcluded(last, html) || !last.isCapitalised { rest.removeLast() }
    guard let first = rest.first, let last = rest.last, rest.count <= Self.longest else { return }
    // Every word is capitalised at the start of a sentence; alone or before "of" it says nothing.
    if first.opensSentence && !(rest.dropFirst().first?.isCapitalised ?? false) { return }
    var range = first.range.lowerBound..<last.range.upperBound
    let text = html[range]
    for possessive in ["'s", "’s"]
    where text.suffix(possessive.utf8.count).elementsEqual(possessive.utf8) {
      range = range.lowerBound..<(range.upperBound - possessive.utf8.count)
    }
    guard range.count > 2 else { return }
    let name = String(decoding: html[range], as: UTF8.self).replacing("&amp;", with: "&")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    runs.append(Run(name: name, range: range))
  }

  private func isConnecting(_ word: Word, _ html: [UInt8]) -> Bool {
    words.connecting.contains(String(decoding: html[word.range], as: UTF8.self))
  }

  private func isExcluded(_ word: Word, _ html: [UInt8]) -> Bool {
    words.excluded.contains(String(decoding: html[word.range], as: UTF8.self).lowercased())
  }

  private func words(in html: [UInt8], _ range: Range<Int>) -> [Word] {
    var words: [Word] = []
    var place = range.lowerBound
    var opensSentence = Self.opensBlock(at: range.lowerBound, in: html)
    var joinsPrevious = false
    while place < range.upperBound {
      let start = place
      while let length = Self.lengthInWord(html, place, range.upperBound) { place += length }
      if place > start {
        words.append(
          Word(
            range: start..<place, isCapitalised: Self.isCapital(html, at: start),
            opensSentence: opensSentence, joinsPrevious: joinsPrevious))
        (opensSentence, joinsPrevious) = (false, true)
        continue
      }
      switch html[place] {
      case 0x20, 0x0A, 0x0D: break
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"):
        (opensSentence, joinsPrevious) = (true, false)
      case UInt8(ascii: "&") where html[place...].starts(with: "&quot;".utf8):
        (opensSentence, joinsPrevious) = (true, false)
        place += 5
      case 0xE2: (opensSentence, joinsPrevious) = (true, false)
      default: joinsPrevious = false
      }
      place += 1
      while place < range.upperBound, html[place] & 0xC0 == 0x80 { place += 1 }
    }
    return words
  }

  /// The bytes of what goes on with a word: a letter, a digit, a hyphen or an apostrophe between
  /// letters, and the `&amp;` of "AT&T". Nil at the word's end.
  private static func lengthInWord(_ html: [UInt8], _ place: Int, _ end: Int) -> Int? {
    guard place < end else { return nil }
    func joinsLetters(_ length: Int) -> Int? {
      place > 0 && place + length < end && isLetter(html[place - 1])
        && isLetter(html[place + length])
        ? length : nil
    }
    switch html[place] {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return 1
    case UInt8(ascii: "-"), UInt8(ascii: "'"): return joinsLetters(1)
    case UInt8(ascii: "&") where html[place..<end].starts(with: "&amp;".utf8):
      return joinsLetters(5)
    // General punctuation, of which the apostrophe of "Nvidia’s" is in words.
    case 0xE2: return html[place..<end].starts(with: "’".utf8) ? joinsLetters(3) : nil
    case 0xC3...0xDF: return 2
    case 0xE0...0xEF: return 3
    case 0xF0...0xF4: return 4
    default: return nil
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x41...0x5A).contains(byte & 0xDF)
  }

  private static func isCapital(_ html: [UInt8], at place: Int) -> Bool {
    if (0x41...0x5A).contains(html[place]) { return true }
    guard html[place] >= 0xC3 else { return false }
    let scalar = String(decoding: html[place...].prefix(4), as: UTF8.self).unicodeScalars.first
    return scalar?.properties.isUppercase ?? false
  }

  /// Whether running text begins a block here, rather than going on behind a link or a bold word.
  private static func opensBlock(at place: Int, in html: [UInt8]) -> Bool {
    guard place > 0, html[place - 1] == UInt8(ascii: ">") else { return true }
    let tag = html[..<place].lastIndex(of: UInt8(ascii: "<")) ?? 0
    let inline = ["</a>", "<em>", "</em>", "<strong>", "</strong>", "</code>", "<del>", "</del>"]
    return !inline.contains(String(decoding: html[tag..<place], as: UTF8.self))
  }
}
