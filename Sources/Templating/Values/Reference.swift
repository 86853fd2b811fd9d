/// A handle on what lives in one rendering alone.
///
/// It is an index with a serial number, not a pointer: values stay immutable and sendable, and a
/// handle that outlives its target is found out.
package struct Reference: Sendable, Hashable {
  enum Kind: UInt8, Sendable {
    case function, macro, loop, namespace, cycler, joiner, module, blocks, block
    case superBlock
  }

  let kind: Kind
  let index: Int32
  let serial: UInt32

  init(_ kind: Kind, _ index: Int, serial: UInt32 = 0) {
    self.kind = kind
    self.index = Int32(truncatingIfNeeded: index)
    self.serial = serial
  }
}
