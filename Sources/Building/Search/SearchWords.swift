import Foundation

/// Cuts text into the words that it is found by, exactly as `search.js` cuts a question.
///
/// A word is a run of letters and digits, in small letters and without accents (NFKD). Chinese and
/// Japanese put no spaces between words: each of their characters is a word.
enum SearchWords {
  /// Scalars of a word; what is longer is cut off.
  static let maximumLength = 40

  /// In the order of the text, repeated ones too.
  static func words(of text: String) -> [String] {
    text.utf8.allSatisfy { $0 < 0x80 } ? asciiWords(of: text) : unicodeWords(of: text)
  }

  private static func asciiWords(of text: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    func end() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        if word.count < maximumLength { word.append(byte) }
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        if word.count < maximumLength { word.append(byte | 0x20) }
      default: end()
      }
    }
    end()
    return words
  }

  private static func unicodeWords(of text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    func end() {
      if !word.isEmpty { words.append(String(word)) }
      word.removeAll()
    }
    let folded = text.lowercased().decomposedStringWithCompatibilityMapping
    for scalar in folded.unicodeScalars {
      if isMark(scalar) { continue }
      if standsAlone(scalar) {
        end()
        words.append(String(Character(scalar)))
      } else if isLetterOrDigit(scalar) {
        if word.count < maximumLength { word.append(scalar) }
      } else {
        end()
      }
    }
    end()
    return words
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }

  /// Kana and Chinese characters, by the blocks that `search.js` names too.
  private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      isLetterOrDigit(scalar)
    default: false
    }
  }
}
