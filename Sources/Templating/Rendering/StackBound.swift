/// How far a rendering may go down the stack of its thread, whatever nests in what.
struct StackBound {
  /// An address on the stack where the rendering began.
  private let start = StackBound.address

  /// Threads other than the main one may have half a megabyte; a debug build's frames are several
  /// times as large.
  private static var limit: UInt {
    #if DEBUG
      3 << 20
    #else
      320 << 10
    #endif
  }

  var isExceeded: Bool {
    let used = start &- StackBound.address
    return used > StackBound.limit && used < UInt.max / 2
  }

  @inline(never)
  private static var address: UInt {
    var marker: UInt8 = 0
    return withUnsafeMutablePointer(to: &marker) { UInt(bitPattern: $0) }
  }
}
