import Diagnostics

extension TreeBuilder {
  mutating func reportTag(_ tag: String, at offsets: Range<Int>) {
    let prefix = "tag:yaml.org,2002:"
    let written = tag.hasPrefix(prefix) ? "!!" + tag.dropFirst(prefix.count) : tag
    report(
      "yaml-syntax", "tag '\(written)' is not supported", at: offsets,
      help: "put a value that begins with '!' in quotes")
  }

  mutating func reportKey(of kind: YAMLNode.Kind, at offsets: Range<Int>) {
    report(
      "yaml-syntax", "key must be text, found \(kind == .mapping ? "a mapping" : "a list")",
      at: offsets,
      help: "put a value that begins with '\(kind == .mapping ? "{" : "[")' in quotes")
  }

  /// Compares each key with each where they are few, else through a dictionary.
  mutating func reportDuplicateKeys(inMappingAt index: Int) {
    let keys = keys(ofMappingAt: index)
    if keys.count <= 16 {
      for (position, key) in keys.enumerated() {
        let first = keys[..<position].first { hasSameText($0, key) }
        if let first { reportDuplicate(key, of: first) }
      }
    } else {
      var seen: [ArraySlice<UInt8>: Int] = [:]
      for key in keys {
        let name = text[records[key].textOffsets]
        if let first = seen[name] { reportDuplicate(key, of: first) } else { seen[name] = key }
      }
    }
  }

  private func keys(ofMappingAt index: Int) -> [Int] {
    let end = index + Int(records[index].size)
    var keys: [Int] = []
    var key = index + 1
    while key < end {
      if records[key].kind == .scalar { keys.append(key) }
      let value = key + Int(records[key].size)
      guard value < end else { break }
      key = value + Int(records[value].size)
    }
    return keys
  }

  private func hasSameText(_ left: Int, _ right: Int) -> Bool {
    let (left, right) = (records[left].textOffsets, records[right].textOffsets)
    return left.count == right.count && text[left] == text[right]
  }

  private mutating func reportDuplicate(_ key: Int, of first: Int) {
    let name = String(decoding: text[records[key].textOffsets], as: UTF8.self)
    report(
      "duplicate-key", "key '\(name)' is given twice", at: records[key].offsets,
      notes: [.init("first given here", at: range(records[first].offsets))],
      help: "remove one of the two")
  }
}
