/// Where a name can't begin because a word goes on: the part of the word boundaries that two bytes
/// tell, checked before all else (`StartClasses`) and by the automaton itself.
///
/// It errs on one side: what it calls inside is inside a word by `WordBoundary` too.
enum WordStart {
  /// Whether `byte` after `previous`, and that after `beforePrevious`, goes on a word: after an ASCII
  /// letter or a Cyrillic one (U+0400...U+047F, lead bytes D0 and D1), ASCII and Cyrillic do.
  ///
  /// A gap never does, for only the last of several may be a hyphen that begins a name.
  @inline(__always)
  static func isInside(_ byte: UInt8, after previous: UInt8, _ beforePrevious: UInt8) -> Bool {
    let followsWord =
      ASCII.isLetter(previous) || previous >= 0x80 && beforePrevious & 0xFE == 0xD0
    return followsWord && (byte < 0x80 ? byte != TextSymbol.gap : byte & 0xFE == 0xD0)
  }
}
