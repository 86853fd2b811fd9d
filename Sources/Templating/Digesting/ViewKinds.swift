/// Some kinds of views, by their numbers, in as little memory as can be: there is one of these for each
/// digest that is kept.
struct ViewKinds: Sendable, Hashable {
  private var bits: UInt64 = 0

  /// Stands for all kinds from it on, of which it is not told which are meant.
  static let others = 63

  mutating func insert(_ kind: Int) { bits |= 1 << UInt64(min(kind, Self.others)) }

  mutating func formUnion(_ other: ViewKinds) { bits |= other.bits }

  func isDisjoint(with other: ViewKinds) -> Bool { bits & other.bits == 0 }

  /// The numbers of those that another set does not have.
  func subtracting(_ other: ViewKinds) -> [Int] {
    var rest = bits & ~other.bits
    var kinds: [Int] = []
    while rest != 0 {
      kinds.append(rest.trailingZeroBitCount)
      rest &= rest - 1
    }
    return kinds
  }
}
