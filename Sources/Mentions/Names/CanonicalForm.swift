/// Canonical decomposition and composition (UAX #15) of the letters that names are written in.
///
/// The standard library compares strings by canonical equivalence but does not give the forms.
/// Covered: the Latin, Greek, Cyrillic and Kana letters of the table, and Hangul by arithmetic.
enum CanonicalForm {
  /// NFD: letters taken apart, marks in canonical order.
  static func decomposed(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    for scalar in scalars { append(scalar, to: &result) }
    return ordered(result)
  }

  /// NFC of a text that is in NFD.
  static func composed(_ decomposed: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var starter: Int?
    var lastClass: UInt8 = 0
    for scalar in decomposed {
      let combiningClass = scalar.properties.canonicalCombiningClass.rawValue
      if let at = starter, at == result.count - 1 || lastClass < combiningClass,
        let composite = composite(result[at], scalar)
      {
        result[at] = composite
        continue
      }
      if combiningClass == 0 { starter = result.count }
      lastClass = combiningClass
      result.append(scalar)
    }
    return result
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout [Unicode.Scalar]) {
    if let (base, mark) = pair(scalar) {
      // A base is a shorter decomposition, so this ends after a few steps.
      append(base, to: &result)
      result.append(mark)
    } else {
      result.append(scalar)
    }
  }

  private static func ordered(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result = scalars
    for index in result.indices {
      let combiningClass = result[index].properties.canonicalCombiningClass.rawValue
      guard combiningClass > 0 else { continue }
      var at = index
      while at > 0, result[at - 1].properties.canonicalCombiningClass.rawValue > combiningClass {
        result.swapAt(at - 1, at)
        at -= 1
      }
    }
    return result
  }

  private static func pair(_ scalar: Unicode.Scalar) -> (Unicode.Scalar, Unicode.Scalar)? {
    if let pair = table.pairs[scalar] { return (pair.base, pair.mark) }
    return Hangul.pair(scalar)
  }

  private static func composite(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    table.composites[Pair(base: base, mark: mark)] ?? Hangul.composite(base, mark)
  }

  private struct Pair: Hashable {
    let base: Unicode.Scalar
    let mark: Unicode.Scalar
  }

  private static let table: (pairs: [Unicode.Scalar: Pair], composites: [Pair: Unicode.Scalar]) = {
    var pairs: [Unicode.Scalar: Pair] = [:]
    var composites: [Pair: Unicode.Scalar] = [:]
    for row in compositions {
      for (composite, base) in zip(row.composites.unicodeScalars, row.bases.unicodeScalars) {
        let pair = Pair(base: base, mark: row.mark)
        pairs[composite] = pair
        composites[pair] = composite
      }
    }
    return (pairs, composites)
  }()
}

/// The arithmetic of Hangul syllables (The Unicode Standard, section 3.12).
private enum Hangul {
  static let syllables: UInt32 = 0xAC00
  static let leads: UInt32 = 0x1100
  static let vowels: UInt32 = 0x1161
  static let tails: UInt32 = 0x11A7

  static func pair(_ scalar: Unicode.Scalar) -> (Unicode.Scalar, Unicode.Scalar)? {
    guard (0xAC00...0xD7A3).contains(scalar.value) else { return nil }
    let index = scalar.value - syllables
    let tail = index % 28
    let base = tail == 0 ? leads + index / 588 : scalar.value - tail
    let mark = tail == 0 ? vowels + index % 588 / 28 : tails + tail
    guard let first = Unicode.Scalar(base), let second = Unicode.Scalar(mark) else { return nil }
    return (first, second)
  }

  static func composite(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    if (0x1100...0x1112).contains(base.value), (0x1161...0x1175).contains(mark.value) {
      return Unicode.Scalar(syllables + (base.value - leads) * 588 + (mark.value - vowels) * 28)
    }
    if (0xAC00...0xD7A3).contains(base.value), (base.value - syllables) % 28 == 0,
      (0x11A8...0x11C2).contains(mark.value)
    {
      return Unicode.Scalar(base.value + mark.value - tails)
    }
    return nil
  }
}
