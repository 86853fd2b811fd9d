/// The rules for the part of a URL that names one thing.
package enum Slug {
  /// A slug made from any text: lower case, letters and digits of any script kept, all else turned
  /// into single hyphens. Empty where the text has neither.
  package static func make(from text: String) -> String {
    var slug = ""
    var pendingHyphen = false
    for scalar in text.lowercased().unicodeScalars {
      if isKept(scalar) {
        if pendingHyphen && !slug.isEmpty { slug.append("-") }
        pendingHyphen = false
        slug.unicodeScalars.append(scalar)
      } else if !isSilent(scalar) {
        pendingHyphen = true
      }
    }
    return slug
  }

  /// True for what may stand in a URL as it is: what `make(from:)` gives, and underscores, dots and
  /// tildes between.
  package static func isValid(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, isKept(first) || first == "_" else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      isKept(scalar) || "-_.~".unicodeScalars.contains(scalar)
    } && text == text.lowercased() && text.utf8.count <= maximumLength
  }

  /// File systems allow 255 bytes a name; `.html` and a counter must fit beside it.
  package static let maximumLength = 200

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
        || ("A"..."Z").contains(scalar)
    }
    let properties = scalar.properties
    return properties.isAlphabetic || properties.numericType != nil
      || properties.generalCategory == .nonspacingMark
  }

  /// An apostrophe parts no words: "Amazon's" is `amazons`.
  private static func isSilent(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}"
  }
}
