import CLibraryCalls

/// What stands in any text in which a name is found, however the text writes it: its runs of letters and
/// digits, and where there is nothing else between them in the name, nothing else in the text.
package struct NameOutline: Sendable {
  private let phrases: [Phrase]

  /// Runs that follow each other.
  private struct Phrase {
    var runs: [[UInt8]]

    /// Whether they stand in the bytes.
    func stands(in bytes: UnsafeRawBufferPointer) -> Bool {
      guard let first = runs.first else { return true }
      var start = 0
      while let place = bytes.place(of: first, from: start) {
        if follows(in: bytes, place + first.count) { return true }
        start = place + 1
      }
      return false
    }

    /// - Parameter start: where the first run ends.
    private func follows(in bytes: UnsafeRawBufferPointer, _ start: Int) -> Bool {
      var position = start
      for run in runs.dropFirst() {
        while position < bytes.count, !ASCII.isLetterOrDigit(bytes[position]) { position += 1 }
        guard bytes[position...].starts(with: run) else { return false }
        position += run.count
      }
      return true
    }
  }

  package init(_ name: String) {
    var phrases = [Phrase(runs: [])]
    for (run, gap) in NameProbe.runs(of: name) {
      if gap == .other { phrases.append(Phrase(runs: [])) }
      phrases[phrases.count - 1].runs.append(run)
    }
    self.phrases = phrases
  }

  /// False where the name is not found in a text that these bytes hold.
  package func mayStand(in bytes: UnsafeRawBufferPointer) -> Bool {
    phrases.allSatisfy { $0.stands(in: bytes) }
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func place(of wanted: [UInt8], from start: Int) -> Int? {
    guard start < count, let base = baseAddress else { return nil }
    return c_find(base + start, count - start, wanted, wanted.count).map { $0 - base }
  }
}
