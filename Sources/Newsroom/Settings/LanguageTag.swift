import Diagnostics
import FrontMatter

/// The outer form of a BCP 47 language tag.
enum LanguageTag {
  /// Subtags of one to eight letters or digits, the first of letters alone: `en`, `pt-BR`.
  static func isWellFormed(_ text: String) -> Bool {
    let subtags = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = subtags.first, (2...8).contains(first.utf8.count),
      first.utf8.allSatisfy(isLetter)
    else { return false }
    return subtags.dropFirst().allSatisfy { subtag in
      (1...8).contains(subtag.utf8.count)
        && subtag.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}

extension Diagnostic {
  static func invalidLanguage(_ text: Located<String>) -> Diagnostic {
    .error(
      "invalid-language", "language '\(text.value)' is no language tag", at: text.range,
      help: "use a BCP 47 tag such as en or pt-BR")
  }
}
