/// Text as it is compared: letters and digits in lower case, everything between as one space.
enum FoldedText {
  static func fold(_ text: String) -> String {
    words(of: text).joined(separator: " ")
  }

  static func fold(_ text: some Sequence<UInt8>) -> String {
    fold(String(decoding: Array(text), as: UTF8.self))
  }

  /// An apostrophe parts no words.
  static func words(of text: String) -> [String] {
    SortKey.fold(text).filter { $0 != "'" && $0 != "\u{2019}" }
      .split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
