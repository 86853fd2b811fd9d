import CCmarkGFM

/// The characters that HTML may not hold: the controls of ASCII but for tab and line ends, U+007F, the
/// controls of Latin 1 (U+0080 to U+009F), U+FFFE and U+FFFF. What becomes of NUL, CommonMark says.
enum ControlCharacters {
  /// The text with blanks in their place, so that every offset stays what it is; nil where it has
  /// none.
  static func blanked(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard maySpell(text), text.indices.contains(where: { length(in: text, at: $0) > 0 }) else {
      return nil
    }
    var copy = Array(text)
    copy.withUnsafeMutableBufferPointer { blank($0) }
    return copy
  }

  /// The same in place.
  static func blank(_ text: UnsafeMutableBufferPointer<UInt8>) {
    let source = UnsafeBufferPointer(text)
    var index = 0
    while index < text.count {
      let length = length(in: source, at: index)
      for position in index..<index + length { text[position] = UInt8(ascii: " ") }
      index += max(length, 1)
    }
  }

  /// Whether a byte is there that such a character begins with.
  ///
  /// Cost: looks up every byte, without a branch.
  static func maySpell(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    leads.withUnsafeBufferPointer { leads in
      var found: UInt8 = 0
      for byte in text { found |= leads[Int(byte)] }
      return found != 0
    }
  }

  /// For each byte 1 where such a character may begin with it.
  private static let leads: [UInt8] = (0...0xFF).map { byte in
    switch byte {
    case 1...8, 11, 12, 14...31, 0x7F, 0xC2, 0xEF, 0xFE, 0xFF: 1
    default: 0
    }
  }

  /// The bytes of the character that begins here; 0 where it is allowed.
  private static func length(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch text[index] {
    // The last two are no UTF-8: the library writes them for `&#xFFFE;` and `&#xFFFF;`.
    case 1...8, 11, 12, 14...31, 0x7F, 0xFE, 0xFF: 1
    case 0xC2 where index + 1 < text.count && (0x80...0x9F).contains(text[index + 1]): 2
    case 0xEF
    where index + 2 < text.count && text[index + 1] == 0xBF && text[index + 2] >= 0xBE:
      3
    default: 0
    }
  }
}

extension CmarkTree {
  /// Blanks what numeric references such as `&#7;` have put into texts and addresses.
  func blankControlCharacters() {
    var walk = NodeWalk(root)
    while let (event, node, type) = walk.next() {
      guard event == .enter else { continue }
      switch type {
      case NodeType.text: Self.blank(cmark_view_literal(node))
      case NodeType.link, NodeType.image:
        Self.blank(cmark_view_url(node))
        Self.blank(cmark_view_title(node))
      case NodeType.codeBlock: Self.blank(cmark_view_code_info(node))
      default: break
      }
    }
  }

  private static func blank(_ view: cmark_view_bytes) {
    guard ControlCharacters.maySpell(view.buffer), let start = view.buffer.baseAddress else {
      return
    }
    // A text that a reference was read in lies in memory of its own in the tree's arena, which only
    // the library's type calls constant. Its own function for this would allocate, for which there is
    // no budget any more.
    ControlCharacters.blank(
      UnsafeMutableBufferPointer(
        start: UnsafeMutablePointer(mutating: start), count: view.buffer.count))
  }
}
