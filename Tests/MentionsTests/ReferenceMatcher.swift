import Foundation
import Mentions

/// The rules of mentions, told a second time and slowly: every name is tried at every place, on
/// scalars instead of bytes, with Foundation's normal forms.
struct ReferenceMatcher {
  private struct Spelling {
    let scalars: [Unicode.Scalar]
    let owner: Int
  }

  private let spellings: [Spelling]

  init(_ patterns: [MentionPattern]) {
    spellings = patterns.flatMap { pattern in
      let name = pattern.name
      let forms = [
        name, name.decomposedStringWithCanonicalMapping, name.precomposedStringWithCanonicalMapping,
      ]
      return forms.filter { $0.contains { $0.isLetter || $0.isNumber || "+<😀".contains($0) } }.map {
        form in
        var scalars: [Unicode.Scalar] = []
        for scalar in form.unicodeScalars {
          let isSpace = scalar.properties.isWhitespace
          if isSpace, scalars.isEmpty || scalars.last == " " { continue }
          scalars.append(isSpace ? " " : scalar)
        }
        if scalars.last == " " { scalars.removeLast() }
        return Spelling(scalars: scalars, owner: pattern.owner)
      }
    }
  }

  func matches(in text: ScalarText, ranges: [Range<Int>]) -> [Mention] {
    var mentions: [Mention] = []
    for range in ranges {
      guard let lower = text.index(of: range.lowerBound),
        let upper = text.index(of: range.upperBound)
      else { continue }
      var index = lower
      while index < upper {
        var found: [Int: (owners: Set<Int>, isPossessive: Bool)] = [:]
        for spelling in spellings {
          guard let end = match(spelling, at: index, before: upper, in: text),
            text.allowsStart(at: index), let isPossessive = text.ending(of: index..<end)
          else { continue }
          found[end, default: ([], isPossessive)].owners.insert(spelling.owner)
        }
        guard let end = found.keys.max(), let match = found[end] else {
          index += 1
          continue
        }
        mentions.append(
          Mention(
            range: text.offsets[index]..<text.offsets[end], owners: match.owners.sorted(),
            isPossessive: match.isPossessive))
        index = end
      }
    }
    return mentions
  }

  private func match(
    _ spelling: Spelling, at start: Int, before end: Int, in text: ScalarText
  ) -> Int? {
    var index = start
    for (position, scalar) in spelling.scalars.enumerated() {
      guard index < end else { return nil }
      let found = text.scalars[index]
      switch scalar {
      case " " where ScalarText.isHyphen(found): index += 1
      case " ":
        let first = index
        while index < end, ScalarText.isSpace(text.scalars[index]) { index += 1 }
        let lineBreaks = text.scalars[first..<index].count { $0 == "\n" }
        guard index > first, lineBreaks <= 1 else { return nil }
      case _ where ScalarText.isHyphen(scalar):
        guard ScalarText.isHyphen(found) else { return nil }
        index += 1
      case _ where ScalarText.isApostrophe(scalar):
        guard ScalarText.isApostrophe(found) else { return nil }
        index += 1
      default:
        guard
          found == scalar || position == 0 && isCapital(found, of: scalar)
        else { return nil }
        index += 1
      }
    }
    return index
  }

  private func isCapital(_ found: Unicode.Scalar, of scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return properties.isLowercase
      && [properties.uppercaseMapping, properties.titlecaseMapping].contains(String(found))
  }
}
