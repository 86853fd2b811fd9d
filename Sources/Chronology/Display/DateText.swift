/// The digits and signs of a date, written into one piece of memory: a string for each part of it would
/// be more work than all else.
struct DateText {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  /// Two numbers of any length, and the rest.
  private static let capacity = 80

  static func string(_ write: (inout DateText) -> Void) -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { bytes in
      var text = DateText(bytes: bytes)
      write(&text)
      return String(decoding: UnsafeBufferPointer(rebasing: bytes[..<text.count]), as: UTF8.self)
    }
  }

  private init(bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func append(_ scalar: Unicode.Scalar) {
    bytes[count] = UInt8(truncatingIfNeeded: scalar.value)
    count += 1
  }

  /// - Parameter width: the fewest digits; zeros fill it.
  mutating func append(_ number: Int, digits width: Int) {
    if number < 0 { append("-") }
    var length = 1
    var rest = number.magnitude / 10
    while rest > 0 {
      length += 1
      rest /= 10
    }
    length = max(length, width)
    rest = number.magnitude
    for position in stride(from: count + length - 1, through: count, by: -1) {
      bytes[position] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count += length
  }

  /// `2026-06-18`; years beyond four digits with EDTF's `Y`.
  mutating func append(_ day: CalendarDay) {
    if day.year.magnitude > 9999 {
      append("Y")
      append(day.year, digits: 1)
    } else {
      append(day.year, digits: 4)
    }
    append("-")
    append(day.month, digits: 2)
    append("-")
    append(day.day, digits: 2)
  }

  /// `09:30:00`.
  mutating func append(_ time: TimeOfDay) {
    append(time.hour, digits: 2)
    append(":")
    append(time.minute, digits: 2)
    append(":")
    append(time.second, digits: 2)
  }

  /// `Z`, `+02:00`, `-04:30`.
  mutating func append(_ offset: UTCOffset) {
    if offset.minutes == 0 { append("Z") } else { append(signed: offset) }
  }

  /// `+00:00`, `+02:00`, `-04:30`.
  mutating func append(signed offset: UTCOffset) {
    append(offset.minutes < 0 ? "-" : "+")
    append(abs(offset.minutes) / 60, digits: 2)
    append(":")
    append(abs(offset.minutes) % 60, digits: 2)
  }
}
