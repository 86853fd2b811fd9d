import Diagnostics

/// One node of a YAML document: a scalar, a sequence or a mapping, with its place in the file.
package struct YAMLNode: Sendable {
  package enum Kind: UInt8, Sendable {
    case scalar, sequence, mapping
  }

  /// How a scalar is written; only a plain one may be anything but text.
  package enum Style: UInt8, Sendable {
    case plain, singleQuoted, doubleQuoted, literal, folded
  }

  let tree: YAMLTree
  let index: Int

  var record: YAMLTree.Record { tree.records[index] }

  package var kind: Kind { record.kind }
  package var style: Style { record.style }

  /// Byte offsets in the file. Quotes and brackets belong to the node; a block sequence or mapping
  /// ends with its last child.
  package var offsets: Range<Int> { record.offsets }

  package var range: SourceRange { SourceRange(path: tree.path, offsets: offsets) }

  /// A scalar's text without quotes and with escapes resolved, before any reading of numbers;
  /// empty for a sequence and a mapping.
  package var text: String { tree.string(at: index) }

  /// The node as the YAML 1.2 core schema reads it.
  package var value: YAMLValue {
    switch record.kind {
    case .sequence: .sequence(YAMLSequence(node: self))
    case .mapping: .mapping(YAMLMapping(node: self))
    case .scalar where record.style == .plain: CoreSchema.value(of: tree.text[record.textOffsets])
    case .scalar: .text(text)
    }
  }

  /// True for `null`, `~` and a value that is not there.
  package var isNull: Bool {
    record.kind == .scalar && record.style == .plain
      && CoreSchema.isNull(tree.text[record.textOffsets])
  }
}
