extension Renderer {
  @inline(__always)
  mutating func appendText(_ start: Int, _ count: Int) {
    text.withUnsafeBufferPointer { bytes in
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<start + count]))
    }
  }

  @inline(__always)
  mutating func checkOutput() throws(Fault) {
    if output.count - outputStart > state.options.limits.outputBytes {
      throw limitFault("output", state.options.limits.outputBytes, at: nil)
    }
  }

  /// Writes a value as its place in the output wants it.
  mutating func write(_ value: Value, _ mode: EscapeMode, at expression: Int32) throws(Fault) {
    try requireDefinedIfStrict(value, at: expression)
    do throws(CallError) {
      if case .reference(let reference) = value {
        try ValueWriter.write(text(of: reference), mode, to: &output)
      } else {
        try ValueWriter.write(value, mode, to: &output)
      }
    } catch {
      throw fault(error, at: place(of: expression))
    }
  }

  /// What a macro or a module prints.
  private func text(of reference: Reference) -> Value {
    let index = Int(reference.index)
    switch reference.kind {
    case .module where modules.indices.contains(index): return .markup(modules[index].text)
    case .macro where macros.indices.contains(index):
      let name = text(of: program.macros[Int(macros[index].node)].name)
      return .string("<Macro '\(name)'>")
    default: return .string("<\(reference.kind)>")
    }
  }

  mutating func endCapture(isMarkup: Bool) {
    guard let mark = captures.popLast() else { return }
    capturedValue = takeOutput(from: mark, isMarkup: isMarkup)
  }

  /// Cuts what was written since `mark` off the output, as a value.
  mutating func takeOutput(from mark: Int, isMarkup: Bool) -> Value {
    let bytes = Array(output[min(mark, output.count)...])
    output.removeLast(bytes.count)
    return isMarkup ? .markup(Markup(bytes)) : .string(String(decoding: bytes, as: UTF8.self))
  }
}
