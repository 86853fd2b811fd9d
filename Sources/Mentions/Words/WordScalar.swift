extension Unicode.Scalar {
  /// Whether two such scalars side by side are inside one word: a letter, digit, mark or connector.
  var isWord: Bool {
    if value < 0x80 { return ASCII.isWord(UInt8(truncatingIfNeeded: value)) }
    if isCommonLetter { return true }
    if isCommonPunctuation { return false }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
      .connectorPunctuation:
      return true
    default: return false
    }
  }

  var isDecimalDigit: Bool {
    value < 0x80
      ? ASCII.isDigit(UInt8(truncatingIfNeeded: value))
      : properties.generalCategory == .decimalNumber
  }

  /// Whether this belongs to the letter before it: a combining mark, or a vowel or tail of a Hangul
  /// syllable that is written in parts.
  var isCombining: Bool {
    if value < 0x300 || isCommonLetter || isCommonPunctuation { return false }
    switch value {
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return true
    default: break
    }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }

  /// Whether this is invisible and says nothing of where words end (joiners, soft hyphens, marks of
  /// direction). A zero-width space does.
  var isFormat: Bool {
    guard value >= 0xAD, value != 0x200B, !isCommonLetter, !isCommonPunctuation else {
      return false
    }
    return properties.generalCategory == .format
  }

  /// Whether a word may begin and end beside this, whatever stands there: it is an emoji or another
  /// symbol, or of an unspaced script.
  var isBreak: Bool {
    if value < 0x80 || isCommonPunctuation { return false }
    return isUnspaced || !isCommonLetter && properties.generalCategory == .otherSymbol
  }

  /// Cyrillic, Han and Hangul letters, told without the slow look into Unicode's tables.
  private var isCommonLetter: Bool {
    switch value {
    case 0x400...0x47F, 0x4E00...0x9FFF, 0xAC00...0xD7A3: true
    default: false
    }
  }

  /// Dashes, quotation marks, dots, and the punctuation of Chinese and Japanese.
  private var isCommonPunctuation: Bool {
    switch value {
    case 0x2010...0x2027, 0x3001...0x3003, 0x3008...0x3011, 0xFF01, 0xFF0C, 0xFF1A, 0xFF1B: true
    default: false
    }
  }

  /// Whether this is of a script whose words touch each other, so that a name may begin and end
  /// anywhere. Korean counts, for its particles join the noun.
  var isUnspaced: Bool {
    guard value >= 0xE00 else { return false }
    switch value {
    case 0xE00...0xFFF,  // Thai, Lao, Tibetan
      0x1000...0x109F, 0xA9E0...0xA9FF, 0xAA60...0xAA7F,  // Myanmar
      0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF,  // Hangul
      0x1780...0x17FF, 0x1950...0x19DF, 0x1A20...0x1AAF,  // Khmer, Tai
      0x2E80...0x2FDF, 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF,  // Han
      0xF900...0xFAFF, 0x20000...0x3FFFD,
      0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF,  // Kana
      0x31F0...0x31FF, 0xFF66...0xFFDC, 0x1B000...0x1B16F,
      0x3105...0x312F, 0x31A0...0x31BF, 0xA000...0xA4CF:  // Bopomofo, Yi
      return true
    default: return false
    }
  }
}
