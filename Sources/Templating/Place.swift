import Diagnostics

/// A stretch of one of a template set's sources, small enough to stand beside every node.
struct Place: Sendable, Hashable {
  let source: Int32
  let start: Int32
  let end: Int32

  init(source: Int, _ range: Range<Int>) {
    self.source = Int32(truncatingIfNeeded: source)
    self.start = Int32(truncatingIfNeeded: range.lowerBound)
    self.end = Int32(truncatingIfNeeded: range.upperBound)
  }

  var offsets: Range<Int> { Int(start)..<max(Int(start), Int(end)) }
}
