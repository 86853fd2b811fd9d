import Diagnostics

/// Makes a `YAMLTree` from a stream of events and reports what is against the rules of content.
struct TreeBuilder {
  /// A sequence or mapping that is not closed yet.
  struct OpenNode {
    let index: Int
    let anchor: String?
    var isAnchorUsed = false
    /// Children so far; in a mapping an even count means that a key comes next.
    var childCount = 0
    /// How many levels of sequences and mappings it holds, itself included.
    var height = 1
    /// Where its last child ends.
    var end: UInt32 = 0
  }

  let path: String
  let limits: YAMLLimits
  var diagnostics: [Diagnostic] = []
  private(set) var isOverLimit = false
  var records: [YAMLTree.Record] = []
  private(set) var text: [UInt8] = []
  var open: [OpenNode] = []
  var anchors: [String: Anchor] = [:]
  private var documentCount = 0

  init(path: String, byteCount: Int, limits: YAMLLimits) {
    self.path = path
    self.limits = limits
    // Measured on stories: a node every 18 bytes, text of two thirds of the source.
    records.reserveCapacity(byteCount / 16)
    text.reserveCapacity(byteCount)
  }

  func tree() -> YAMLTree {
    YAMLTree(path: path, records: records, text: text)
  }

  mutating func startDocument(at offsets: Range<Int>) {
    documentCount += 1
    if documentCount == 2 {
      report(
        "yaml-syntax", "second YAML document begins", at: offsets,
        help: "keep everything in one document, without '---' lines inside")
    }
  }

  mutating func addScalar(
    _ bytes: UnsafeBufferPointer<UInt8>, style: YAMLNode.Style, at offsets: Range<Int>,
    properties: NodeProperties
  ) {
    guard beginChild(.scalar, at: offsets, tag: properties.tag) else { return }
    let start = text.count
    text += bytes
    var record = YAMLTree.Record(.scalar, at: offsets)
    record.style = style
    record.textLower = UInt32(clamping: start)
    record.textUpper = UInt32(clamping: text.count)
    records.append(record)
    endChild(at: record.upper, height: 0)
    if let anchor = properties.anchor { define(anchor, at: records.count - 1, height: 0) }
  }

  mutating func open(_ kind: YAMLNode.Kind, at offsets: Range<Int>, properties: NodeProperties) {
    guard beginChild(kind, at: offsets, tag: properties.tag) else { return }
    guard open.count < limits.depth else { return reportDepth(at: offsets) }
    open.append(OpenNode(index: records.count, anchor: properties.anchor))
    records.append(YAMLTree.Record(kind, at: offsets))
  }

  mutating func close(at offsets: Range<Int>) {
    guard documentCount == 1, let node = open.popLast() else { return }
    records[node.index].size = UInt32(clamping: records.count - node.index)
    // The end of a block lies where libyaml noticed it, perhaps lines below its last child.
    let end =
      offsets.isEmpty
      ? max(node.end, records[node.index].lower) : .init(clamping: offsets.upperBound)
    records[node.index].upper = end
    endChild(at: end, height: node.height)
    if records[node.index].kind == .mapping { reportDuplicateKeys(inMappingAt: node.index) }
    if let anchor = node.anchor {
      define(anchor, at: node.index, height: node.height, isUsed: node.isAnchorUsed)
    }
  }

  /// Counts the child and checks what may stand here; false where it is not to be added.
  mutating func beginChild(_ kind: YAMLNode.Kind, at offsets: Range<Int>, tag: String?) -> Bool {
    guard documentCount == 1, !isOverLimit else { return false }
    guard records.count < limits.nodes else {
      reportNodes(at: offsets)
      return false
    }
    if let tag { reportTag(tag, at: offsets) }
    guard let last = open.indices.last else { return true }
    let isKey = records[open[last].index].kind == .mapping && open[last].childCount % 2 == 0
    open[last].childCount += 1
    if isKey, kind != .scalar { reportKey(of: kind, at: offsets) }
    return true
  }

  mutating func endChild(at end: UInt32, height: Int) {
    guard let last = open.indices.last else { return }
    open[last].end = max(open[last].end, end)
    open[last].height = max(open[last].height, height + 1)
  }

  mutating func reportDepth(at offsets: Range<Int>) {
    isOverLimit = true
    report(
      "yaml-limit", "lists and mappings are nested deeper than \(limits.depth) levels", at: offsets)
  }

  mutating func reportNodes(at offsets: Range<Int>) {
    isOverLimit = true
    report("yaml-limit", "YAML holds more than \(limits.nodes) values", at: offsets)
  }

  mutating func report(
    _ code: String, _ message: String, at offsets: Range<Int>, notes: [Diagnostic.Note] = [],
    help: String? = nil
  ) {
    diagnostics.append(
      .error(code, message, at: range(offsets), notes: notes, help: help))
  }

  func range(_ offsets: Range<Int>) -> SourceRange { SourceRange(path: path, offsets: offsets) }
}

extension YAMLTree.Record {
  init(_ kind: YAMLNode.Kind, at offsets: Range<Int>) {
    self.init(
      kind: kind, style: .plain, lower: UInt32(clamping: offsets.lowerBound),
      upper: UInt32(clamping: offsets.upperBound), textLower: 0, textUpper: 0, size: 1)
  }
}
