import Foundation

extension UnsafeRawBufferPointer {
  /// Negative where these bytes come before the others, as file systems order names; 0 where they
  /// are the same.
  func order(to other: UnsafeRawBufferPointer) -> Int {
    let common = Swift.min(count, other.count)
    guard common > 0, let start = baseAddress, let otherStart = other.baseAddress else {
      return count - other.count
    }
    let difference = Int(memcmp(start, otherStart, common))
    return difference == 0 ? count - other.count : difference
  }
}
