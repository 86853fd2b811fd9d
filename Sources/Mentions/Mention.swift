/// A place in running text that names an entity, or several where the name is ambiguous.
package struct Mention: Sendable, Hashable {
  /// The name's bytes in the HTML, without the possessive.
  package let range: Range<Int>
  /// The entities that own the name: ascending, at least one; several make it ambiguous.
  package let owners: [Int]
  /// Whether "'s" follows, or a bare apostrophe follows a name in s, x or z.
  package let isPossessive: Bool

  package init(range: Range<Int>, owners: [Int], isPossessive: Bool) {
    self.range = range
    self.owners = owners
    self.isPossessive = isPossessive
  }

  package var isAmbiguous: Bool { owners.count > 1 }
}
