/// The nodes of one YAML document, flat: a node, then its children, in the order of the source.
///
/// A mapping's children are its keys and values in turn. The text of all scalars stands in one
/// buffer. So a document costs three allocations however many nodes it has.
final class YAMLTree: Sendable {
  /// One node; offsets are those of the file, in bytes.
  struct Record: Sendable {
    var kind: YAMLNode.Kind
    var style: YAMLNode.Style
    var lower: UInt32
    var upper: UInt32
    /// Where the text of a scalar stands in the tree's `text`.
    var textLower: UInt32
    var textUpper: UInt32
    /// How many records the node takes up, itself included.
    var size: UInt32

    var offsets: Range<Int> { Int(lower)..<Int(max(lower, upper)) }
    var textOffsets: Range<Int> { Int(textLower)..<Int(max(textLower, textUpper)) }
  }

  let path: String
  let records: [Record]
  let text: [UInt8]

  init(path: String, records: [Record], text: [UInt8]) {
    self.path = path
    self.records = records
    self.text = text
  }

  func string(at index: Int) -> String {
    String(decoding: text[records[index].textOffsets], as: UTF8.self)
  }
}
