extension Renderer {
  @inline(__always)
  mutating func emit(_ expression: Int32, _ mode: EscapeMode) throws(Fault) {
    let value = try evaluate(expression)
    try write(value, mode, at: expression)
  }

  /// Writes a value as its place in the output wants it. Allocates nothing for text and numbers.
  mutating func write(_ value: Value, _ mode: EscapeMode, at index: Int32) throws(Fault) {
    if case .undefined(let missing) = value, state.options.undefined == .strict {
      throw undefinedFault(missing, at: place(of: index))
    }
    if case .reference(let reference) = value {
      return try write(text(of: reference), mode, at: index)
    }
    switch mode {
    case .plain: value.append(to: &output, escaping: false)
    case .html: value.append(to: &output, escaping: true)
    case .attribute:
      if case .markup(let markup) = value {
        HTMLEscaping.appendKeepingEntities(markup.bytes, to: &output)
      } else {
        value.append(to: &output, escaping: true)
      }
    case .xml: writeXML(value)
    case .url, .urlSegment, .urlPath, .urlQuery, .srcset, .srcsetPath:
      writeURL(value, mode)
    case .json, .jsonFile: try writeJSON(value, mode == .json ? .html : .file, at: index)
    case .jsonString: JSONText.appendStringContent(value.text, to: &output)
    case .jsonFileString: JSONText.appendStringContent(value.text, to: &output, safety: .file)
    case .refused:
      throw fault("unsafe-output", "expression was refused when compiling", at: place(of: index))
    }
  }
}

extension Renderer {
  /// What a macro or a module prints.
  private func text(of reference: Reference) -> Value {
    let index = Int(reference.index)
    switch reference.kind {
    case .module where modules.indices.contains(index): return .markup(modules[index].text)
    case .macro where macros.indices.contains(index):
      let name = program.names[Int(program.macros[Int(macros[index].node)].name)].text
      return .string("<Macro '\(name)'>")
    default: return .string("<\(reference.kind)>")
    }
  }

  private mutating func writeURL(_ value: Value, _ mode: EscapeMode) {
    if case .string(var text) = value,
      text.withUTF8({ URLEscaping.appendClean($0, mode: mode, to: &output) })
    {
      return
    }
    URLEscaping.append(value.plainBytes, mode: mode, to: &output)
  }

  private mutating func writeXML(_ value: Value) {
    switch value {
    case .int, .bool, .none, .undefined: value.append(to: &output, escaping: true)
    case .markup(let markup):
      for scalar in markup.text.unicodeScalars where scalar.isAllowedInXML {
        output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    default: HTMLEscaping.appendXML(value.text, to: &output)
    }
  }

  private mutating func writeJSON(
    _ value: Value, _ safety: JSONText.Safety, at index: Int32
  ) throws(Fault) {
    let start = output.count
    do throws(CallError) {
      try JSONText.append(value, to: &output, safety: safety)
    } catch {
      output.removeLast(output.count - start)
      throw fault(error, at: place(of: index))
    }
  }
}

extension Value {
  /// The text without markup's escaping, for a place that escapes in its own way.
  var plainBytes: [UInt8] {
    if case .markup(let markup) = self { return Entities.decode(markup.bytes) }
    return Array(text.utf8)
  }

  /// Appends the value as text; with `escaping`, all but markup as HTML text.
  func append(to output: inout [UInt8], escaping: Bool) {
    switch self {
    case .string(let text):
      if escaping {
        HTMLEscaping.append(text, to: &output)
      } else {
        output.append(contentsOf: text.utf8)
      }
    case .markup(let markup): output.append(contentsOf: markup.bytes)
    case .int(let value): DecimalText.append(value, to: &output)
    case .undefined: break
    case .none: output.append(contentsOf: "None".utf8)
    case .bool(let value): output.append(contentsOf: (value ? "True" : "False").utf8)
    default:
      if escaping {
        HTMLEscaping.append(text, to: &output)
      } else {
        output.append(contentsOf: text.utf8)
      }
    }
  }
}
