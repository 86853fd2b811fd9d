import Digests

/// What sitegen wrote into an output folder: only these files are ever replaced or removed.
///
/// It is also the journal of publishing. Before the first file is renamed into place, a manifest of
/// all old and new files is: a build that is cut off then leaves no file that the next one would
/// take for somebody else's, and what is not yet in place does not fit its stamp and is made again.
struct Manifest: Sendable {
  /// What a published file was when sitegen wrote it.
  struct Record: Hashable, Sendable {
    let stamp: FileStamp
    let digest: ContentDigest
  }

  var records: [OutputPath: Record]

  static let name = ".sitegen-manifest"
  private static let header = "sitegen manifest 2\n"
  private static let end = "end "

  init(records: [OutputPath: Record] = [:]) {
    self.records = records
  }

  /// A header, then a line for each file, "DIGEST SIZE NANOSECONDS PATH", sorted by path, then
  /// "end DIGEST" of all that stands above.
  var bytes: [UInt8] {
    let sorted = records.sorted { $0.key < $1.key }
    var text = Array(Self.header.utf8)
    text.reserveCapacity(sorted.reduce(100) { $0 + $1.key.text.utf8.count + 72 })
    for (path, record) in sorted {
      record.digest.appendHexadecimal(to: &text)
      text.append(UInt8(ascii: " "))
      text.append(contentsOf: String(record.stamp.size).utf8)
      text.append(UInt8(ascii: " "))
      text.append(contentsOf: String(record.stamp.modified).utf8)
      text.append(UInt8(ascii: " "))
      for byte in path.text.utf8 {
        switch byte {
        case UInt8(ascii: "\n"): text.append(contentsOf: "\\n".utf8)
        case UInt8(ascii: "\\"): text.append(contentsOf: "\\\\".utf8)
        default: text.append(byte)
        }
      }
      text.append(UInt8(ascii: "\n"))
    }
    let digest = ContentDigest(of: text)
    text.append(contentsOf: Self.end.utf8)
    digest.appendHexadecimal(to: &text)
    text.append(UInt8(ascii: "\n"))
    return text
  }

  /// Nil where the bytes are no manifest of this version, or were changed or cut off.
  init?(_ bytes: [UInt8]) {
    let tail = Self.end.utf8.count + 33
    let body = bytes.dropLast(tail)
    let trailer = bytes.suffix(tail)
    guard bytes.starts(with: Self.header.utf8), body.count >= Self.header.utf8.count,
      trailer.starts(with: Self.end.utf8),
      ContentDigest(hexadecimal: trailer.dropFirst(Self.end.utf8.count).dropLast())
        == ContentDigest(of: body)
    else { return nil }
    let lines = body.dropFirst(Self.header.utf8.count)
    // A line is hardly ever shorter.
    var records: [OutputPath: Record] = [:]
    records.reserveCapacity(lines.count / 80)
    var start = lines.startIndex
    while start < lines.endIndex {
      guard let end = lines[start...].firstIndex(of: UInt8(ascii: "\n")),
        let (path, record) = Self.record(lines[start..<end]), path.isSound
      else { return nil }
      records[path] = record
      start = end + 1
    }
    self.records = records
  }

  private static func record(_ line: ArraySlice<UInt8>) -> (OutputPath, Record)? {
    let fields = line.split(
      separator: UInt8(ascii: " "), maxSplits: 3, omittingEmptySubsequences: false)
    guard fields.count == 4, let digest = ContentDigest(hexadecimal: fields[0]),
      let size = number(fields[1]), let modified = number(fields[2])
    else { return nil }
    let record = Record(
      stamp: FileStamp(size: Int(size), modified: modified), digest: digest)
    return (OutputPath(String(decoding: unescaped(fields[3]), as: UTF8.self)), record)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int64? {
    let isNegative = digits.first == UInt8(ascii: "-")
    let digits = isNegative ? digits.dropFirst() : digits
    guard !digits.isEmpty else { return nil }
    var value: Int64 = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      // Counts downwards, where there is one number more.
      let (product, isTooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, isTooSmall) = product.subtractingReportingOverflow(
        Int64(digit - UInt8(ascii: "0")))
      if isTooLarge || isTooSmall { return nil }
      value = sum
    }
    if isNegative { return value }
    return value == .min ? nil : -value
  }

  private static func unescaped(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard text.contains(UInt8(ascii: "\\")) else { return text }
    var plain: ArraySlice<UInt8> = []
    var isEscaped = false
    for byte in text {
      if isEscaped {
        plain.append(byte == UInt8(ascii: "n") ? UInt8(ascii: "\n") : byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        plain.append(byte)
      }
    }
    return plain
  }
}
