extension NameForm {
  /// The forms of a name as its author wrote it; empty if nothing in it could be told from
  /// punctuation.
  static func forms(of name: String) -> [NameForm] {
    let written = Array(name.unicodeScalars.drop { $0.properties.isWhitespace })
    guard written.contains(where: { !$0.isPunctuationOrSpace }) else { return [] }
    var spellings = [written]
    if !written.allSatisfy(\.isASCII) {
      let decomposed = CanonicalForm.decomposed(written)
      spellings += [decomposed, CanonicalForm.composed(decomposed)]
    }
    var forms: [NameForm] = []
    for spelling in spellings {
      for variant in firstLetterVariants(of: spelling) {
        let form = NameForm(spelling: self.spelling(of: variant))
        if !form.spelling.isEmpty, !forms.contains(form) { forms.append(form) }
      }
    }
    return forms
  }

  /// The name, and where it begins with a small letter, with the capitals of that letter; a capital
  /// that takes two scalars ("SS" for "ß") is not simple and is left out. A name with a capital stays
  /// as it is: "Apple" is no fruit.
  private static func firstLetterVariants(of name: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    guard let first = name.first, first.properties.isLowercase else { return [name] }
    var cases = [first]
    for mapping in [first.properties.uppercaseMapping, first.properties.titlecaseMapping] {
      let scalars = mapping.unicodeScalars
      guard scalars.count == 1, let scalar = scalars.first, !cases.contains(scalar) else {
        continue
      }
      cases.append(scalar)
    }
    return cases.map { [$0] + name.dropFirst() }
  }

  /// The name as cmark would write it, with its gaps, hyphens and apostrophes made one.
  private static func spelling(of name: [Unicode.Scalar]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.count * 2)
    for scalar in name {
      switch scalar {
      case "&": bytes += Array("&amp;".utf8)
      case "<": bytes += Array("&lt;".utf8)
      case ">": bytes += Array("&gt;".utf8)
      case "\"": bytes += Array("&quot;".utf8)
      case "'", "\u{2019}", "\u{2BC}": bytes.append(ASCII.apostrophe)
      case "-", "\u{2010}", "\u{2011}": bytes.append(ASCII.hyphen)
      case _ where scalar.isASCII && scalar.value > 0x20:
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      case _ where scalar.properties.isWhitespace:
        if bytes.last != ASCII.space { bytes.append(ASCII.space) }
      default: UTF8.encode(scalar).map { bytes.append(contentsOf: $0) }
      }
    }
    while bytes.last == ASCII.space { bytes.removeLast() }
    return bytes
  }
}

extension Unicode.Scalar {
  fileprivate var isPunctuationOrSpace: Bool {
    if isASCII, ASCII.isLetter(UInt8(truncatingIfNeeded: value)) { return false }
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .spaceSeparator,
      .lineSeparator, .paragraphSeparator, .control, .format, .nonspacingMark, .enclosingMark,
      .spacingMark, .unassigned, .surrogate, .privateUse:
      return true
    default: return false
    }
  }
}
