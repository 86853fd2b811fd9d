/// Bytes that stand in any text in which a name is found, however the text writes it: by these, most
/// texts are known not to name it without being read.
package enum NameProbe {
  /// Fewer bytes stand in too many texts.
  private static let minimumLength = 3

  /// The longest run of letters and digits that every spelling of the name has; nil where there is
  /// none of use.
  package static func bytes(of name: String) -> [UInt8]? {
    let longest = runs(of: name).reduce([]) { $1.run.count > $0.count ? $1.run : $0 }
    return longest.count >= minimumLength ? longest : nil
  }

  /// What stands between a run and the one before.
  enum Gap {
    /// Punctuation and spaces, which are nothing else in a text.
    case plain
    case other
  }

  /// The runs of letters and digits that every spelling of the name has, in their order.
  static func runs(of name: String) -> [(run: [UInt8], gap: Gap)] {
    var runs: [(run: [UInt8], gap: Gap)] = []
    var run: [UInt8] = []
    var gap = Gap.plain
    func end() {
      if run.isEmpty { return }
      runs.append((run, gap))
      run.removeAll()
      gap = .plain
    }
    for (position, scalar) in name.unicodeScalars.enumerated() {
      guard scalar.isASCII else {
        // A letter may be written as one with the mark behind it.
        _ = run.popLast()
        end()
        gap = .other
        continue
      }
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      // A small letter at the beginning may be a capital.
      let isFree = position == 0 && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      if ASCII.isLetterOrDigit(byte) && !isFree {
        run.append(byte)
      } else {
        end()
        // HTML has letters for these.
        if "&<>\"".utf8.contains(byte) { gap = .other }
      }
    }
    end()
    return runs
  }
}
