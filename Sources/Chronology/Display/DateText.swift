/// The digits and signs of a date, written into one piece of memory: a string for each part of it would
/// be more work than all else.
struct DateText {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  /// Bytes of a number with its sign.
  static let longestNumber = 20

  /// - Parameter capacity: the most bytes that are written; by default enough for a day of any year with
  ///   its time and offset.
  static func string(capacity: Int = 64, _ write: (inout DateText) -> Void) -> String {
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

  /// - Parameters:
  ///   - width: the fewest digits, behind the sign.
  ///   - filler: what stands in place of those that are not there; of ASCII.
  mutating func append(_ number: Int, digits width: Int, filler: Unicode.Scalar = "0") {
    if number < 0 { append("-") }
    var length = 1
    var rest = number.magnitude / 10
    while rest > 0 {
      length += 1
      rest /= 10
    }
    for _ in length..<max(length, width) { append(filler) }
    rest = number.magnitude
    for position in stride(from: count + length - 1, through: count, by: -1) {
      bytes[position] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count += length
  }

  /// Four digits; beyond them with EDTF's `Y`.
  mutating func append(year: Int) {
    if year.magnitude > 9999 {
      append("Y")
      append(year, digits: 1)
    } else {
      append(year, digits: 4)
    }
  }

  /// `2026-06-18`, `Y170000002-06-18`.
  mutating func append(_ day: CalendarDay) {
    append(year: day.year)
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
