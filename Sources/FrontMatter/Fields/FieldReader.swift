import Diagnostics

/// Reads typed fields out of a mapping and reports what does not fit, each at its place.
///
/// A field that is absent, or null, reads as nil. The keys asked for are the known ones; when the
/// reading ends, any other key is reported (`unknown-key`). Made by `YAMLDocument.readFields` and,
/// for nested mappings, by the reader itself.
package struct FieldReader {
  /// All that was found so far; a reader's user may add what it finds itself.
  package var diagnostics: [Diagnostic]
  /// The place to blame for what is missing.
  package let place: SourceRange

  private let tree: YAMLTree?
  private var entries: [Entry]
  private var known: [String] = []

  private struct Entry {
    let key: Int
    let value: Int
    /// Where the key's text stands in the tree's.
    let name: Range<Int>
    var isKnown = false

    init(_ entry: YAMLMapping.Entry) {
      key = entry.key.index
      value = entry.value.index
      name = entry.key.record.textOffsets
    }
  }

  init(_ mapping: YAMLMapping?, place: SourceRange, diagnostics: [Diagnostic]) {
    self.place = place
    self.diagnostics = diagnostics
    tree = mapping?.node.tree
    entries = mapping?.map(Entry.init) ?? []
    // More keys are asked for than are there.
    known.reserveCapacity(2 * min(entries.count, 32))
  }

  /// A reader of nothing: every field is absent.
  package init(ofNothingAt place: SourceRange) {
    self.init(nil, place: place, diagnostics: [])
  }

  /// The value of a key, whatever it is; the key is known from now on. Nil where absent or null.
  package mutating func node(_ key: String) -> YAMLNode? {
    known.append(key)
    guard let tree, let position = position(of: key, in: tree) else { return nil }
    entries[position].isKnown = true
    let node = YAMLNode(tree: tree, index: entries[position].value)
    return node.isNull ? nil : node
  }

  /// Makes keys known without reading them.
  package mutating func allow(_ keys: String...) {
    for key in keys { _ = node(key) }
  }

  /// The place of a key itself, not of its value.
  package func rangeOfKey(_ key: String) -> SourceRange? {
    guard let tree, let position = position(of: key, in: tree) else { return nil }
    return YAMLNode(tree: tree, index: entries[position].key).range
  }

  /// Reports a required key that is absent, or has no value.
  package mutating func reportMissing(_ key: String) {
    let isEmpty = rangeOfKey(key) != nil
    diagnostics.append(
      .error(
        "missing-key", isEmpty ? "key '\(key)' has no value" : "key '\(key)' is missing",
        at: rangeOfKey(key) ?? place, help: isEmpty ? nil : "add '\(key): …'"))
  }

  package mutating func reportWrongType(
    _ key: String, mustBe wanted: String, found: YAMLNode, help: String? = nil
  ) {
    diagnostics.append(
      .error(
        "wrong-type", "'\(key)' must be \(wanted), found \(found.value.phrase)",
        at: found.range, help: help))
  }

  /// Reports the keys that nobody asked for.
  mutating func reportUnknownKeys() {
    guard let tree else { return }
    for (count, entry) in entries.lazy.filter({ !$0.isKnown }).enumerated() {
      let key = YAMLNode(tree: tree, index: entry.key)
      // A key that is no scalar has been reported; a duplicate's first is known or reported.
      guard key.kind == .scalar, !known.contains(key.text) else { continue }
      diagnostics.append(
        .error(
          "unknown-key", "key '\(key.text)' is unknown", at: key.range,
          // Looking for the nearest is dear, and so many are no slip of the pen.
          help: count < 100 ? help(for: key.text) : nil))
    }
  }

  private func help(for key: String) -> String? {
    if let help = Diagnostic.didYouMean(key, among: known) { return help }
    // Some are asked for twice.
    let names = known.enumerated().filter { !known[..<$0.offset].contains($0.element) }
    return names.count > 8 ? nil : "known keys: " + names.map(\.element).joined(separator: ", ")
  }

  /// Keys are few and of different lengths: looking at each is faster than a dictionary.
  private func position(of key: String, in tree: YAMLTree) -> Int? {
    var key = key
    return key.withUTF8 { key in
      tree.text.withUnsafeBufferPointer { text in
        entries.firstIndex { $0.name.count == key.count && text[$0.name].elementsEqual(key) }
      }
    }
  }
}
