/// Bytes that stand in any text in which a name is found, however the text writes it: by these, most
/// texts are known not to name it without being read.
package enum NameProbe {
  /// Fewer bytes stand in too many texts.
  private static let minimumLength = 3

  /// The longest run of letters and digits that every spelling of the name has; nil where there is
  /// none of use.
  package static func bytes(of name: String) -> [UInt8]? {
    let runs = runs(of: name)
    let longest = runs.reduce([]) { $1.count > $0.count ? $1 : $0 }
    return longest.count >= minimumLength ? longest : nil
  }

  /// The runs of letters and digits that every spelling of the name has, in their order.
  package static func runs(of name: String) -> [[UInt8]] {
    var runs: [[UInt8]] = []
    var run: [UInt8] = []
    func end() {
      if !run.isEmpty { runs.append(run) }
      run.removeAll()
    }
    for (position, scalar) in name.unicodeScalars.enumerated() {
      guard scalar.isASCII else {
        // A letter may be written as one with the mark behind it.
        _ = run.popLast()
        end()
        continue
      }
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      // A small letter at the beginning may be a capital.
      let isFree = position == 0 && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      if ASCII.isLetter(byte) && !isFree || ASCII.isDigit(byte) { run.append(byte) } else { end() }
    }
    end()
    return runs
  }
}
