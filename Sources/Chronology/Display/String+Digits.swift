extension String {
  /// A number with at least so many digits, `06`, behind its sign if it has one.
  ///
  /// - Parameter filler: what stands in place of digits that are not there; of ASCII.
  package init(_ number: Int, digits width: Int, filler: Unicode.Scalar = "0") {
    self = DateText.string(capacity: DateText.longestNumber + width) {
      $0.append(number, digits: width, filler: filler)
    }
  }
}
