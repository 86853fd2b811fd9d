/// Looks for the places of a heading where its date may end.
struct HeadingScanner {
  let bytes: [UInt8]
  var offset: Int

  /// No date in words is longer.
  static let reach = 96

  /// In order; the last is the empty range at the heading's end, if that is near enough.
  mutating func separators() -> [Range<Int>] {
    let start = offset
    let end = Self.dropSpaces(bytes, before: bytes.count)
    var found: [Range<Int>] = []
    while offset < min(end, start + Self.reach), found.count < 12 {
      if let width = separatorWidth(end: end) {
        let first = Self.dropSpaces(bytes, before: offset)
        found.append(max(first, start)..<offset + width)
        offset += width
      } else {
        offset += 1
      }
    }
    if offset >= end { found.append(end..<end) }
    return found
  }

  private func separatorWidth(end: Int) -> Int? {
    switch bytes[offset] {
    case UInt8(ascii: ":"):
      return isSpace(at: offset + 1) || offset + 1 >= end ? 1 : nil
    case UInt8(ascii: "-"):
      return isSpace(before: offset) && isSpace(at: offset + 1) ? 1 : nil
    case 0xE2 where offset + 2 < end && bytes[offset + 1] == 0x80:
      switch bytes[offset + 2] {
      case 0x94, 0x95: return 3
      case 0x93: return isSpace(before: offset) && isSpace(at: offset + 3) ? 3 : nil
      default: return nil
      }
    default: return nil
    }
  }

  private func isSpace(at place: Int) -> Bool { Self.skipSpaces(bytes, from: place) > place }
  private func isSpace(before place: Int) -> Bool { Self.dropSpaces(bytes, before: place) < place }

  /// Past spaces, tabs and no-break spaces.
  static func skipSpaces(_ bytes: [UInt8], from start: Int) -> Int {
    var place = start
    while place < bytes.count {
      if bytes[place] == 0x20 || bytes[place] == 0x09 {
        place += 1
      } else if bytes[place] == 0xC2, place + 1 < bytes.count, bytes[place + 1] == 0xA0 {
        place += 2
      } else {
        break
      }
    }
    return place
  }

  /// Back over the same.
  static func dropSpaces(_ bytes: [UInt8], before end: Int) -> Int {
    var place = end
    while place > 0 {
      if bytes[place - 1] == 0x20 || bytes[place - 1] == 0x09 {
        place -= 1
      } else if place > 1, bytes[place - 1] == 0xA0, bytes[place - 2] == 0xC2 {
        place -= 2
      } else {
        break
      }
    }
    return place
  }
}
