/// A day that running text counts from another: "a day after", "two weeks later", "the next day".
package struct RelativeDay: Sendable, Hashable {
  /// Days after the other: 1 for "the next day".
  package let days: Int
  /// "Two weeks later" is no day's count.
  package let isExact: Bool
  /// Its words, in bytes of the text.
  package let range: Range<Int>
}

/// The words of one language for days that are counted from another.
struct RelativeDayWords: Sendable {
  /// "two" in "two days later".
  let numbers: [String: Int]
  /// Days in a unit.
  let units: [String: Int]
  /// What follows the unit: "after", "later".
  let following: Set<String>
  /// What goes before "day" and needs nothing behind it: "the next day".
  let next: Set<String>

  static let english = RelativeDayWords(
    numbers: [
      "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
      "eight": 8, "nine": 9, "ten": 10,
    ],
    units: ["day": 1, "days": 1, "week": 7, "weeks": 7],
    following: ["after", "later"],
    next: ["next", "following"])

  static func matching(_ language: DateLanguage) -> RelativeDayWords? {
    language.tag == "en" ? .english : nil
  }
}

extension DateWords {
  /// The first day in the text that is counted forward from another; nil also in a language that
  /// has no table of such words.
  package func relativeDay(in text: [UInt8], range: Range<Int>? = nil) -> RelativeDay? {
    guard let table = RelativeDayWords.matching(language) else { return nil }
    let range = (range ?? 0..<text.count).clamped(to: 0..<text.count)
    let words = Self.words(of: text, in: range)
    for (index, word) in words.enumerated() {
      if table.next.contains(word.text), let unit = words[safe: index + 1], unit.text == "day" {
        return RelativeDay(
          days: 1, isExact: true, range: word.range.lowerBound..<unit.range.upperBound)
      }
      guard let count = table.numbers[word.text] ?? Int(word.text), (1...1000).contains(count),
        let unit = words[safe: index + 1], let length = table.units[unit.text],
        let last = words[safe: index + 2], table.following.contains(last.text)
      else { continue }
      return RelativeDay(
        days: count * length, isExact: length == 1,
        range: word.range.lowerBound..<last.range.upperBound)
    }
    return nil
  }

  /// The words of ASCII letters and digits, in lower case; anything else parts them.
  private static func words(
    of text: [UInt8], in range: Range<Int>
  ) -> [(text: String, range: Range<Int>)] {
    text[range].split { !$0.isASCIILetter && $0.decimalDigit == nil }.map { word in
      (String(decoding: word, as: UTF8.self).lowercased(), word.startIndex..<word.endIndex)
    }
  }
}
