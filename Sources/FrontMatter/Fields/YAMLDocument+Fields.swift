import Diagnostics

extension YAMLDocument {
  /// Reads the document's keys with the closure, then reports those that it did not ask for.
  ///
  /// A document of nothing is an empty mapping; one that is a list or a text is reported
  /// (`wrong-type`) and reads as nil.
  package func readFields<Value>(
    into diagnostics: inout [Diagnostic], read: (inout FieldReader) throws -> Value
  ) rethrows -> Value? {
    var mapping: YAMLMapping?
    if let root, !root.isNull {
      guard case .mapping(let found) = root.value else {
        diagnostics.append(
          .error(
            "wrong-type", "YAML must be a mapping of keys to values, found \(root.value.phrase)",
            at: root.range, help: "write 'key: value' lines"))
        return nil
      }
      mapping = found
    }
    var reader = FieldReader(mapping, place: place, diagnostics: [])
    defer { diagnostics += reader.diagnostics }
    let value = try read(&reader)
    reader.reportUnknownKeys()
    return value
  }
}
