extension SourceFile {
  /// 3 where the file begins with a UTF-8 byte order mark, else 0.
  package var byteOrderMarkLength: Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// What is wrong with the file's encoding (`not-utf8`, at the first bad byte), or nil where it is
  /// UTF-8. Cost: one pass over the bytes, eight at a time where they are ASCII.
  package func encodingError() -> Diagnostic? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return .error(
        "not-utf8", "file is UTF-16, not UTF-8", at: SourceRange(path: path, offsets: 0..<2),
        help: "save it as UTF-8")
    }
    guard let offset = firstOffsetNotUTF8(in: bytes) else { return nil }
    let digits = String(bytes[offset], radix: 16, uppercase: true)
    return .error(
      "not-utf8", "byte 0x\(digits) at offset \(offset) is not UTF-8",
      at: SourceRange(path: path, offsets: offset..<(offset + 1)), help: "save the file as UTF-8")
  }
}

/// Where the first sequence begins that is not well-formed UTF-8 (Unicode table 3-7).
private func firstOffsetNotUTF8(in bytes: [UInt8]) -> Int? {
  bytes.withUnsafeBytes { bytes in
    var offset = 0
    while offset < bytes.count {
      if bytes.count - offset >= 8 {
        let eight = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        if eight & 0x8080_8080_8080_8080 == 0 {
          offset += 8
          continue
        }
      }
      guard let length = lengthOfScalar(in: bytes[offset...].prefix(4)) else { return offset }
      offset += length
    }
    return nil
  }
}

private func lengthOfScalar(in bytes: Slice<UnsafeRawBufferPointer>) -> Int? {
  guard let first = bytes.first else { return nil }
  let length: Int
  var second: ClosedRange<UInt8> = 0x80...0xBF
  switch first {
  case 0x00...0x7F: return 1
  case 0xC2...0xDF: length = 2
  case 0xE0: (length, second) = (3, 0xA0...0xBF)
  case 0xED: (length, second) = (3, 0x80...0x9F)
  case 0xE1...0xEF: length = 3
  case 0xF0: (length, second) = (4, 0x90...0xBF)
  case 0xF1...0xF3: length = 4
  case 0xF4: (length, second) = (4, 0x80...0x8F)
  default: return nil
  }
  let rest = bytes.dropFirst().prefix(length - 1)
  guard rest.count == length - 1, let next = rest.first, second.contains(next),
    rest.dropFirst().allSatisfy({ (0x80...0xBF).contains($0) })
  else { return nil }
  return length
}
