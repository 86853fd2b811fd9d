extension TreeBuilder {
  /// A node that aliases may stand for.
  struct Anchor {
    let index: Int
    /// Levels of sequences and mappings in it; 0 for a scalar.
    let height: Int
    var isUsed: Bool
  }

  mutating func define(_ name: String, at index: Int, height: Int, isUsed: Bool = false) {
    if let earlier = anchors[name] { reportIfUnused(earlier, name: name) }
    anchors[name] = Anchor(index: index, height: height, isUsed: isUsed)
  }

  /// Copies the nodes that the anchor stands at, bounded as all nodes are. The copy has the place
  /// of the alias, its children keep theirs.
  mutating func addAlias(_ name: String, at offsets: Range<Int>) {
    anchors[name]?.isUsed = true
    let anchor = anchors[name]
    let kind = anchor.map { records[$0.index].kind } ?? .scalar
    guard beginChild(kind, at: offsets, tag: nil) else { return }
    guard let anchor else { return addUnknownAlias(name, at: offsets) }
    guard open.count + anchor.height <= limits.depth else { return reportDepth(at: offsets) }
    let size = Int(records[anchor.index].size)
    guard records.count + size <= limits.nodes else { return reportNodes(at: offsets) }
    let copy = records.count
    records += records[anchor.index..<(anchor.index + size)]
    records[copy].lower = UInt32(clamping: offsets.lowerBound)
    records[copy].upper = UInt32(clamping: offsets.upperBound)
    endChild(at: records[copy].upper, height: anchor.height)
  }

  /// `title: &co` reads as an anchor on nothing: the author's text must not vanish unsaid.
  mutating func reportUnusedAnchors() {
    for (name, anchor) in anchors.sorted(by: { $0.value.index < $1.value.index }) {
      reportIfUnused(anchor, name: name)
    }
  }

  private mutating func reportIfUnused(_ anchor: Anchor, name: String) {
    guard !anchor.isUsed else { return }
    let start = Int(records[anchor.index].lower)
    report(
      "yaml-syntax", "anchor '&\(name)' is never used", at: start..<(start + 1 + name.utf8.count),
      help: "put a value that begins with '&' in quotes")
  }

  private mutating func addUnknownAlias(_ name: String, at offsets: Range<Int>) {
    let around = open.lastIndex { $0.anchor == name }
    if let around { open[around].isAnchorUsed = true }
    let isOpen = around != nil
    report(
      "yaml-syntax",
      isOpen ? "alias '*\(name)' stands inside itself" : "alias '*\(name)' is unknown",
      at: offsets, help: isOpen ? nil : "put a value that begins with '*' in quotes")
    // A placeholder keeps keys and values in step.
    records.append(YAMLTree.Record(.scalar, at: offsets))
    endChild(at: UInt32(clamping: offsets.upperBound), height: 0)
  }
}
