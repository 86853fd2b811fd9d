import Templating

/// The entries that a word stands in, in order of their numbers.
struct SearchPostings: Sendable, Equatable {
  var strong: [UInt32] = []
  /// Those that are not among the strong.
  var weak: [UInt32] = []

  /// Words and their postings as JSON: `{"chip":"3 1 a|5"}`. The numbers are differences to the one
  /// before, in base 36; behind the bar stand the weak ones.
  static func json(_ words: [(word: String, postings: SearchPostings)]) -> [UInt8] {
    var json = JSONLines(opening: "{")
    for (word, postings) in words { json.append(key: word, text: postings.text) }
    return json.closed("}")
  }

  /// Nil where the bytes are none of that kind.
  static func words(inJSON bytes: [UInt8]) -> [String: SearchPostings]? {
    guard case .dict(let words)? = try? JSONReader.value(of: bytes) else { return nil }
    var found: [String: SearchPostings] = [:]
    for entry in words.entries {
      guard case .string(let text) = entry.value, let postings = SearchPostings(text) else {
        return nil
      }
      found[entry.key.text] = postings
    }
    return found
  }

  init() {}

  private init?(_ text: String) {
    let lists = text.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    guard let strong = Self.numbers(lists[0]),
      let weak = lists.count > 1 ? Self.numbers(lists[1]) : []
    else { return nil }
    self.strong = strong
    self.weak = weak
  }

  private var text: String {
    Self.differences(strong) + (weak.isEmpty ? "" : "|" + Self.differences(weak))
  }

  private static func differences(_ numbers: [UInt32]) -> String {
    var text: [UInt8] = []
    var previous: UInt32 = 0
    for number in numbers {
      if !text.isEmpty { text.append(UInt8(ascii: " ")) }
      append(number - previous, to: &text)
      previous = number
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends a number in base 36.
  private static func append(_ number: UInt32, to text: inout [UInt8]) {
    let start = text.count
    var rest = number
    repeat {
      let digit = UInt8(truncatingIfNeeded: rest % 36)
      text.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      rest /= 36
    } while rest > 0
    text[start...].reverse()
  }

  private static func numbers(_ differences: Substring) -> [UInt32]? {
    var numbers: [UInt32] = []
    var last: UInt32 = 0
    for difference in differences.split(separator: " ") {
      guard let step = UInt32(difference, radix: 36) else { return nil }
      let (number, overflows) = last.addingReportingOverflow(step)
      if overflows { return nil }
      last = number
      numbers.append(number)
    }
    return numbers
  }
}

/// The postings of words.
extension [String: SearchPostings] {
  /// - Parameters:
  ///   - number: the entry's; it is put behind those that are there.
  ///   - isWanted: whether a word's postings are kept here.
  mutating func add(
    _ number: Int, for entry: SearchEntry, where isWanted: (String) -> Bool = { _ in true }
  ) {
    let number = UInt32(truncatingIfNeeded: number)
    for word in entry.strongWords where isWanted(word) {
      self[word, default: SearchPostings()].strong.append(number)
    }
    for word in entry.filters where isWanted(word) {
      self[word, default: SearchPostings()].strong.append(number)
    }
    for word in entry.weakWords where isWanted(word) && !entry.strongWords.contains(word) {
      self[word, default: SearchPostings()].weak.append(number)
    }
  }
}
