/// Gives each heading of a document its anchor: what its text makes of itself, with a number where
/// several headings make the same.
///
/// The first heading with a text always has the plain anchor, and a number is never one that
/// another heading has by its own text ("Notes", "Notes", "Notes 1" are `notes`, `notes-2`,
/// `notes-1`), so an anchor changes only when headings of the same text come or go before it.
struct AnchorNames {
  /// In the order of the headings.
  let names: [String]

  /// `reserved` are ids that the document has besides, such as footnotes'.
  init(headings: [String], reserved: Set<String>) {
    let own = headings.map { Self.slug(of: $0) }
    let natural = Set(own)
    // Nearly always no two are the same.
    guard natural.count < own.count || !natural.isDisjoint(with: reserved) else {
      names = own
      return
    }
    var taken = reserved
    var next: [String: Int] = [:]
    var names: [String] = []
    names.reserveCapacity(own.count)
    for slug in own {
      if taken.insert(slug).inserted {
        names.append(slug)
        continue
      }
      var number = next[slug, default: 1]
      var name = "\(slug)-\(number)"
      while natural.contains(name) || !taken.insert(name).inserted {
        number += 1
        name = "\(slug)-\(number)"
      }
      next[slug] = number + 1
      names.append(name)
    }
    self.names = names
  }

  /// As GitHub does: lower case; letters, marks, digits, `_` and `-` stay, each space becomes `-`,
  /// all else goes. Spaces at the ends go too, and a text of which nothing stays is `section`.
  static func slug(of text: String) -> String {
    var slug: [UInt8] = []
    var pendingSpaces = 0
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        if !slug.isEmpty { pendingSpaces += 1 }
        continue
      }
      guard isKept(scalar) else { continue }
      for _ in 0..<pendingSpaces { slug.append(UInt8(ascii: "-")) }
      pendingSpaces = 0
      if scalar.isASCII {
        slug.append(ASCII.lowercased(UInt8(truncatingIfNeeded: scalar.value)))
      } else {
        slug.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
    return slug.isEmpty ? "section" : String(decoding: slug, as: UTF8.self)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? ASCII.isSpace(UInt8(truncatingIfNeeded: scalar.value)) : scalar.properties.isWhitespace
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      return ASCII.isAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
      .connectorPunctuation:
      return true
    default:
      return false
    }
  }
}
