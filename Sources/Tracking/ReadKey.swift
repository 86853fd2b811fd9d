/// One thing that can be read of a site, and by whose change what read it becomes stale.
@usableFromInline
package struct ReadKey: RawRepresentable, Hashable, Comparable, Sendable {
  /// The part in the upper eight bits, the position in it below.
  @usableFromInline
  package let rawValue: UInt32

  /// Things of one part that can be told apart.
  static let capacity = 1 << 24

  @usableFromInline
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Nil where the part is so large that its things cannot be told apart.
  package init?(part: UInt8, position: Int) {
    guard position >= 0, position < Self.capacity else { return nil }
    rawValue = UInt32(part) << 24 | UInt32(position)
  }

  package var part: UInt8 { UInt8(rawValue >> 24) }
  package var position: Int { Int(rawValue & 0xFF_FFFF) }

  @usableFromInline
  package static func < (left: ReadKey, right: ReadKey) -> Bool { left.rawValue < right.rawValue }
}
