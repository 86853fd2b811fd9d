extension String {
  /// A number with at least so many digits, `06`, behind its sign if it has one.
  ///
  /// - Parameter filler: what stands in place of digits that are not there; of ASCII.
  package init(_ number: Int, digits width: Int, filler: Unicode.Scalar = "0") {
    let start = number < 0 ? 1 : 0
    var count = 1
    var rest = number.magnitude / 10
    while rest > 0 {
      count += 1
      rest /= 10
    }
    let length = start + Swift.max(count, width)
    self.init(unsafeUninitializedCapacity: length) { bytes in
      bytes[0] = UInt8(ascii: "-")
      var rest = number.magnitude
      for position in stride(from: length - 1, through: length - count, by: -1) {
        bytes[position] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
      for position in start..<length - count {
        bytes[position] = UInt8(truncatingIfNeeded: filler.value)
      }
      return length
    }
  }
}
