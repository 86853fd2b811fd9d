import CLibraryCalls

/// The memory of what is large: pages of megabytes, tables of a whole site.
enum LargeBlocks {
  /// To be called before anything large is made.
  ///
  /// Such a block goes back to the system as soon as nothing needs it. The C library would keep blocks
  /// up to the size of the largest that was ever freed, with gaps that nothing else fits: a twentieth of
  /// the memory of 50,000 stories, where asking the system each time takes no time that could be
  /// measured.
  static func giveBackAtOnce() { c_give_back_blocks_from(1 << 20) }
}
