/// A name that can stand for several entities, so that no text can be linked by it alone.
package struct NameCollision: Sendable, Hashable {
  /// The name's spellings that clash ("Amazon", "amazon"), in the order of the patterns.
  package let names: [String]
  /// The entities that own it, ascending, at least two.
  package let owners: [Int]

  package init(names: [String], owners: [Int]) {
    self.names = names
    self.owners = owners
  }
}
