/// Why a text is not a date, and which of its bytes are to blame.
package struct DateError: Error, Sendable, Hashable {
  /// A lower-case sentence without a full stop.
  package let reason: String
  /// In UTF-8 bytes from the start of the text; empty at its end where something is missing.
  package let offsets: Range<Int>
  package let help: String?

  package init(_ reason: String, at offsets: Range<Int>, help: String? = nil) {
    self.reason = reason
    self.offsets = offsets
    self.help = help
  }

  /// Counted from 1, in bytes.
  package var column: Int { offsets.lowerBound + 1 }
}
