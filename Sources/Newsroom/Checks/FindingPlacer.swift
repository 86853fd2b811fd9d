import Diagnostics
import FrontMatter

/// Turns findings into diagnostics: looks their places up in the files.
struct FindingPlacer {
  private let sources: ContentSources
  private let severities: CheckSeverities
  private var files: [String: LocatedFile?] = [:]

  init(sources: ContentSources, severities: CheckSeverities) {
    self.sources = sources
    self.severities = severities
  }

  /// Nil where the check is off.
  mutating func diagnostic(of finding: Finding) -> Diagnostic? {
    guard let severity = severities.severity(of: finding.code) else { return nil }
    let place = range(of: finding.place)
    let notes = finding.notes.map { Diagnostic.Note($0.message, at: range(of: $0.place)) }
    return Diagnostic(
      severity, finding.code.rawValue, finding.message, at: place, notes: notes, help: finding.help)
  }

  mutating func range(of place: FindingPlace) -> SourceRange {
    switch place {
    case .range(let range): return range
    case .file(let path): return .file(path)
    case .field(let path, let steps):
      return file(path)?.range(ofField: steps) ?? .file(path)
    case .body(let path, let range):
      return file(path)?.range(ofBody: range) ?? .file(path)
    case .phrase(let path, let phrase, let range):
      return file(path)?.range(of: phrase, inBody: range, fromEnd: false) ?? .file(path)
    case .lastPhrase(let path, let phrase, let range):
      return file(path)?.range(of: phrase, inBody: range, fromEnd: true) ?? .file(path)
    }
  }

  private mutating func file(_ path: String) -> LocatedFile? {
    if let known = files[path] { return known }
    let file = sources.file(path).flatMap(LocatedFile.init)
    files[path] = .some(file)
    return file
  }
}

/// A content file, split again, in which places are looked up.
private struct LocatedFile {
  private let source: SourceFile
  private let body: Range<Int>
  private let frontMatter: YAMLDocument?

  /// Nil where the file cannot be split: reading has reported why.
  init?(_ source: SourceFile) {
    var ignored: [Diagnostic] = []
    guard let parts = ContentParts.split(source, into: &ignored) else { return nil }
    self.source = source
    body = parts.body
    frontMatter = parts.frontMatter.flatMap {
      YAMLDocument.parse($0, of: source, into: &ignored)
    }
  }

  func range(ofField steps: [FieldStep]) -> SourceRange? {
    guard let frontMatter, var node = frontMatter.root else { return nil }
    for step in steps {
      switch (step, node.value) {
      case (.key(let key), .mapping(let mapping)):
        guard let entry = mapping.first(where: { $0.key.text == key }) else {
          return frontMatter.place
        }
        node = entry.value
      case (.index(let index), .sequence(let elements)):
        guard let element = elements.dropFirst(index).first(where: { _ in true }) else {
          return node.range
        }
        node = element
      default: return node.range
      }
    }
    return node.range
  }

  func range(ofBody range: Range<Int>) -> SourceRange {
    let start = min(body.lowerBound + max(range.lowerBound, 0), body.upperBound)
    let end = range.upperBound >= body.count ? body.upperBound : body.lowerBound + range.upperBound
    return SourceRange(path: source.path, offsets: start..<max(start, end))
  }

  func range(of phrase: [UInt8], inBody range: Range<Int>, fromEnd: Bool) -> SourceRange {
    let whole = self.range(ofBody: range)
    let (first, end) = (whole.offsets.lowerBound, whole.offsets.upperBound)
    for step in 0..<(end - first) {
      let start = fromEnd ? end - 1 - step : first + step
      if let end = self.end(of: phrase, at: start, before: end) {
        return SourceRange(path: source.path, offsets: start..<end)
      }
    }
    return firstLine(of: whole)
  }

  /// Where `phrase` ends if it stands at `start`.
  private func end(of phrase: [UInt8], at start: Int, before end: Int) -> Int? {
    var place = start
    var index = 0
    while index < phrase.count {
      guard place < end else { return nil }
      if Self.isSpace(phrase[index]) {
        guard Self.isSpace(source.bytes[place]) else { return nil }
        while index < phrase.count, Self.isSpace(phrase[index]) { index += 1 }
        while place < end, Self.isSpace(source.bytes[place]) { place += 1 }
      } else {
        guard phrase[index] == source.bytes[place] else { return nil }
        index += 1
        place += 1
      }
    }
    return place > start ? place : nil
  }

  /// The first line of a range that has anything on it.
  private func firstLine(of range: SourceRange) -> SourceRange {
    let bytes = source.bytes[range.offsets]
    let start = bytes.firstIndex { !Self.isSpace($0) } ?? bytes.startIndex
    let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.endIndex
    return SourceRange(path: source.path, offsets: start..<end)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
