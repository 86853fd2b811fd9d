import Archiving

extension YAMLNode: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    writer.write(count: index)
    writer.write(path: tree.path)
    tree.records.archive(into: &writer)
    writer.write(bytes: tree.text)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    let index = try reader.natural()
    let tree = YAMLTree(
      path: try reader.path(), records: try Array(from: &reader), text: try reader.byteArray())
    guard index < tree.records.count, tree.isSound else { throw ArchiveDamage() }
    self.init(tree: tree, index: index)
  }
}

extension YAMLTree {
  /// Whether every node lies in the one that holds it, every text in the tree's, and no node
  /// deeper than any limit of the parser.
  fileprivate var isSound: Bool {
    var ends: [Int] = []
    for (index, record) in records.enumerated() {
      while let last = ends.last, last <= index { ends.removeLast() }
      let end = index + Int(record.size)
      guard record.size > 0, end <= ends.last ?? records.count,
        record.textOffsets.upperBound <= text.count, ends.count <= YAMLLimits.dataFile.depth
      else { return false }
      if record.size > 1 { ends.append(end) }
    }
    return true
  }
}

extension YAMLTree.Record: Archivable {
  func archive(into writer: inout ArchiveWriter) {
    writer.write(byte: kind.rawValue << 4 | style.rawValue)
    for number in [lower, upper, textLower, textUpper, size] { writer.write(UInt64(number)) }
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    let tag = try reader.byte()
    guard let kind = YAMLNode.Kind(rawValue: tag >> 4),
      let style = YAMLNode.Style(rawValue: tag & 15)
    else { throw ArchiveDamage() }
    try self.init(
      kind: kind, style: style, lower: reader.uint32(), upper: reader.uint32(),
      textLower: reader.uint32(), textUpper: reader.uint32(), size: reader.uint32())
  }
}

extension ArchiveReader {
  fileprivate mutating func uint32() throws(ArchiveDamage) -> UInt32 {
    guard let number = UInt32(exactly: try number()) else { throw ArchiveDamage() }
    return number
  }
}
