extension String {
  /// Without the characters that no page may hold, which an escape of YAML can say: controls but for
  /// tab and line ends, U+FFFE and U+FFFF.
  package var withoutControls: String {
    // Hardly a text has a byte that one of them begins with.
    func isSuspect(_ byte: UInt8) -> Bool {
      byte < 0x20 && byte != 0x0A || byte == 0x7F || byte == 0xC2 || byte == 0xEF
    }
    let mayHoldOne = utf8.withContiguousStorageIfAvailable { $0.contains(where: isSuspect) }
    guard mayHoldOne ?? true else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isForbiddenControl }))
  }
}

extension Unicode.Scalar {
  fileprivate var isForbiddenControl: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
