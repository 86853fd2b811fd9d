import Digests
import Templating

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
  /// The files of a manifest that this one follows, sorted: most of its own are among them, and need
  /// not be sorted again.
  var order: [OutputPath] = []
  /// The lines of all other files, where a manifest was read for a few alone: those before each of the
  /// few, in their order, and those behind the last.
  private(set) var others: [ArraySlice<UInt8>] = []

  static let name = ".sitegen-manifest"
  static let header = "sitegen manifest 2\n"
  private static let end = "end "

  init(records: [OutputPath: Record] = [:]) {
    self.records = records
  }

  /// - Parameters:
  ///   - records: of a few files, whose paths `order` holds sorted.
  ///   - others: the lines before each of them and behind the last.
  init(records: [OutputPath: Record], order: [OutputPath], others: [ArraySlice<UInt8>]) {
    self.records = records
    self.order = order
    self.others = others
  }

  /// How many files it names.
  var count: Int {
    others.reduce(records.count) { count, lines in
      count + lines.count { $0 == UInt8(ascii: "\n") }
    }
  }

  /// A header, then a line for each file, "DIGEST SIZE NANOSECONDS PATH", sorted by path, then
  /// "end DIGEST" of all that stands above.
  var bytes: [UInt8] {
    let paths = sortedPaths
    var others = others[...]
    var text = Array(Self.header.utf8)
    text.reserveCapacity(
      others.reduce(100) { $0 + $1.count } + paths.reduce(0) { $0 + $1.text.utf8.count + 72 })
    for path in paths {
      guard let record = records[path] else { continue }
      if let lines = others.popFirst() { text += lines }
      Self.append(record, of: path, to: &text)
    }
    for lines in others { text += lines }
    text += Self.ending(ContentDigest(of: text))
    return text
  }

  static func append(_ record: Record, of path: OutputPath, to text: inout [UInt8]) {
    record.digest.appendHexadecimal(to: &text)
    text.append(UInt8(ascii: " "))
    DecimalText.append(record.stamp.size, to: &text)
    text.append(UInt8(ascii: " "))
    DecimalText.append(Int(clamping: record.stamp.modified), to: &text)
    text.append(UInt8(ascii: " "))
    append(path, to: &text)
    text.append(UInt8(ascii: "\n"))
  }

  /// - Parameter digest: of all that stands above.
  static func ending(_ digest: ContentDigest) -> [UInt8] {
    var text = Array(end.utf8)
    digest.appendHexadecimal(to: &text)
    text.append(UInt8(ascii: "\n"))
    return text
  }

  private static func append(_ path: OutputPath, to text: inout [UInt8]) {
    for byte in path.text.utf8 {
      switch byte {
      case UInt8(ascii: "\n"): text.append(contentsOf: "\\n".utf8)
      case UInt8(ascii: "\\"): text.append(contentsOf: "\\\\".utf8)
      default: text.append(byte)
      }
    }
  }

  var sortedPaths: [OutputPath] {
    let known = order.filter { records[$0] != nil }
    if known.count == records.count { return known }
    if known.isEmpty { return records.keys.sorted() }
    let new = Set(records.keys).subtracting(known).sorted()
    var paths: [OutputPath] = []
    paths.reserveCapacity(records.count)
    var next = 0
    for path in known {
      while next < new.count, new[next] < path {
        paths.append(new[next])
        next += 1
      }
      paths.append(path)
    }
    return paths + new[next...]
  }

  /// Nil where the bytes are no manifest of this version, or were changed or cut off.
  init?(_ bytes: [UInt8]) {
    guard let lines = Self.lines(of: bytes) else { return nil }
    // A line is hardly ever shorter.
    var records: [OutputPath: Record] = [:]
    var order: [OutputPath] = []
    records.reserveCapacity(lines.count / 80)
    order.reserveCapacity(lines.count / 80)
    let isWhole = Self.allLines(of: lines) { path, record in
      guard path.isSound else { return false }
      // Sorted, so that each path is there once.
      if let last = order.last, last >= path { return false }
      records[path] = record
      order.append(path)
      return true
    }
    guard isWhole else { return nil }
    self.records = records
    self.order = order
  }

  /// Of what a manifest's bytes say, as their end has it; nil where they have no such end.
  static func digest(of bytes: [UInt8]) -> ContentDigest? {
    ContentDigest(hexadecimal: bytes.suffix(33).dropLast())
  }

  /// The lines of a manifest's files, as they stand in its bytes; nil where these are none, or were
  /// changed or cut off.
  static func lines(of bytes: [UInt8]) -> ArraySlice<UInt8>? {
    let tail = Self.end.utf8.count + 33
    let body = bytes.dropLast(tail)
    let trailer = bytes.suffix(tail)
    guard bytes.starts(with: Self.header.utf8), body.count >= Self.header.utf8.count,
      trailer.starts(with: Self.end.utf8), trailer.last == UInt8(ascii: "\n"),
      ContentDigest(hexadecimal: trailer.dropFirst(Self.end.utf8.count).dropLast())
        == ContentDigest(of: body)
    else { return nil }
    return body.dropFirst(Self.header.utf8.count)
  }

  /// Whether all lines are lines of a manifest and fulfil a condition.
  static func allLines(
    of lines: ArraySlice<UInt8>, _ condition: (OutputPath, Record) -> Bool
  ) -> Bool {
    var rest = lines
    while !rest.isEmpty {
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")),
        let (path, record) = record(rest[..<end]), condition(path, record)
      else { return false }
      rest = rest[(end + 1)...]
    }
    return true
  }

  static func record(_ line: ArraySlice<UInt8>) -> (OutputPath, Record)? {
    var rest = line
    guard let digest = ContentDigest(hexadecimal: field(of: &rest)),
      let size = number(field(of: &rest)), let modified = number(field(of: &rest))
    else { return nil }
    let record = Record(
      stamp: FileStamp(size: Int(size), modified: modified), digest: digest)
    return (OutputPath(String(decoding: unescaped(rest), as: UTF8.self)), record)
  }

  /// What stands before the next space, which is passed over.
  private static func field(of line: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let end = line.firstIndex(of: UInt8(ascii: " ")) ?? line.endIndex
    defer { line = line[min(end + 1, line.endIndex)...] }
    return line[..<end]
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
